/**
 * The run as a whole: its folder, its plan before the graph is built, and its commit after
 * everything is written.
 */
package org.detente.run;
