package org.fabcom.flows.account;

import module java.base;
import org.fabcom.flows.account.MatterAccount.Line;

/**
 * An account added up once for each way of looking at it; the cells of each tell apart no more than its table and its totals do.
 *
 * @param things by kind and waste, with their streams and classes
 * @param sites by site
 * @param origins by locality
 * @param ways by channel and class of exit
 * @param months the four sums of each
 */
record AccountSums(
        MatterAccount things,
        MatterAccount sites,
        MatterAccount origins,
        MatterAccount ways,
        Map<YearMonth, Line> months) {

    Line total() {
        return things.total();
    }
}
