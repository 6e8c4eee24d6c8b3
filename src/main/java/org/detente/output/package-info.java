/** Writing: Avro tables, the summary as CSV, and the report as one HTML page. */
package org.detente.output;
