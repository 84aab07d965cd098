package org.fabcom.cases;

import org.fabcom.cases.Case.Closing;

/** The real cost of a case that ended was noted wrongly; how it ended stays. */
public final class CaseCorrection {

    private CaseCorrection() {}

    public static Decision of(Case it, int minutes, long cents) {
        if (it.merged()) return Decision.no(CaseRefusal.MERGED);
        var was = it.closing();
        if (was == null) return Decision.no(CaseRefusal.NOT_ENDED);
        if (was.minutes() == minutes && was.cents() == cents) return Decision.no(CaseRefusal.UNCHANGED);
        var next = new Case(
                it.id(),
                it.request(),
                it.state(),
                it.before(),
                it.reason(),
                it.handling(),
                it.diagnosis(),
                it.report(),
                new Closing(was.outcome(), minutes, cents, was.at()),
                null,
                it.version());
        return Case.done(next, CaseAct.CORRECTED, "", null, was.detail(), null);
    }
}
