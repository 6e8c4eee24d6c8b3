/**
 * Other forms of a dataset's tables: CSV, JSON Lines, Parquet, and the layouts of GDELT and POLECAT
 * for whoever has loaders for those. Plain Java; the tables stay as they are.
 */
package org.detente.export;
