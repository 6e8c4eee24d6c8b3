/** What the models of several packages share. */
package org.detente.model;
