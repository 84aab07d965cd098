/**
 * The acts of a period, whoever’s they are: listed, put in a file, and added up for the funder on a page, on paper and in a
 * workbook. An act counts once in each figure, however many organisations it helped (A38); nobody’s answers are crossed.
 */
@NullMarked
package org.fabcom.acts.totals;

import org.jspecify.annotations.NullMarked;
