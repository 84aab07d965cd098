package org.fabcom.people.recovery;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.Page;

/** What the pages of a recovery say and read alike. */
final class RecoveryWords {

    private static final int LEAST = 10;
    private static final int MOST = 1000;

    private RecoveryWords() {}

    static String why(Form form, Page page) {
        var why = form.value("raison");
        if (why.length() < LEAST) form.reject("raison", page.t("people.recovery.why.missing"));
        if (why.length() > MOST) form.reject("raison", page.t("people.recovery.why.long"));
        return why;
    }

    static String due(Recovery it, Page page) {
        var due = it.dueAt();
        return due == null ? "" : page.shortDate(due);
    }

    static List<RecoveryStepView> steps(Recoveries recoveries, Recovery it, Page page) {
        return recoveries.steps(it.id()).stream()
                .map(step -> new RecoveryStepView(
                        page.dateTime(step.at()),
                        step.actor(),
                        page.t("people.recovery.act." + step.act()),
                        step.words()))
                .toList();
    }
}
