/** Copies: exact and near copies of an article become one representative that lists them. */
package org.detente.duplicate;
