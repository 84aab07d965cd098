package org.fabcom.people.roles;

import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.RightsChange;
import org.fabcom.people.RightsJournal;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who gave or took which right, for whom, when: read by administrators, changed by nobody. */
@Controller
final class JournalPages {

    private static final String HERE = "/administration/journal";

    private final RightsJournal journal;
    private final ObjectProvider<JournalWords> ofGroups;
    private final Listing<RightsChange> changes;

    JournalPages(RightsJournal journal, ObjectProvider<JournalWords> ofGroups) {
        this.journal = journal;
        this.ofGroups = ofGroups;
        this.changes = Listing.<RightsChange>of("journal-des-droits", "people.journal.")
                .time("when", RightsChange::at)
                .words("actor", JournalPages::actor)
                .choice("act", RightsChange.Act.class, RightsChange::act, "people.act.")
                .text("subject", RightsChange::subject)
                .text("organisation", JournalPages::where)
                .words("detail", this::detail);
    }

    @GetMapping(HERE)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView list(Address address, Page page) {
        return page.show("web/table", changes.table(address, page, asked(address)));
    }

    @GetMapping(HERE + Listing.FILES)
    @Access(instance = InstanceRole.ADMINISTRATOR)
    void files(Address address, Page page, HttpServletResponse response) {
        changes.answer(address, page, asked(address), response);
    }

    private Source<RightsChange> asked(Address address) {
        var text = address.value("q");
        return Source.of(() -> new Counts(journal.count(text)), (offset, most) -> journal.list(text, offset, most));
    }

    private static String actor(RightsChange change, Page page) {
        return change.actor().isEmpty() ? page.t("people.journal.host") : change.actor();
    }

    private static String where(RightsChange change) {
        return change.group().isEmpty() || change.organisation().isEmpty()
                ? change.group() + change.organisation()
                : change.group() + ", " + change.organisation();
    }

    private String detail(RightsChange change, Page page) {
        if (change.act().ofGroup()) return ofGroup(change, page);
        if (change.act().ofWebhook() || change.act().ofTool()) return change.becomes();
        var was = words(change, change.was(), page);
        var becomes = words(change, change.becomes(), page);
        return was.isEmpty() || becomes.isEmpty() ? was + becomes : was + " → " + becomes;
    }

    private static String words(RightsChange change, String right, Page page) {
        if (right.isEmpty()) return "";
        return page.t((change.organisationId() == null ? "people.role." : "people.seat.") + right);
    }

    private String ofGroup(RightsChange change, Page page) {
        var words = ofGroups.getIfAvailable();
        return words == null ? change.was() + change.becomes() : words.detail(change, page);
    }
}
