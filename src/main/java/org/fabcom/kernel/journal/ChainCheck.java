package org.fabcom.kernel.journal;

import module java.base;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.springframework.stereotype.Component;

/** Every journal agrees with its chain and is still guarded. */
@Component
record ChainCheck(Journals journals, ChainAudit audit) implements Check {

    @Override
    public String name() {
        return "journal.chains";
    }

    @Override
    public List<String> findings() {
        var findings = new ArrayList<>(audit.ownFindings());
        for (var journal : journals.names()) {
            findings.addAll(audit.findings(journal));
            if (!journals.guard(journal).byTrigger()) findings.add(Console.t("console.journal.unguarded", journal));
        }
        return findings;
    }

    @Override
    public List<String> notes() {
        return journals.names().stream().map(this::note).toList();
    }

    private String note(String journal) {
        var how = journals.guard(journal).byRole() ? "role" : "triggers";
        return Console.t("console.journal.guard." + how, journal, journals.unsealed(journal));
    }
}
