package org.fabcom.people.roles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.RightsChange;
import org.fabcom.people.RightsJournal;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Paging;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who gave or took which right, for whom, when: read by administrators, changed by nobody. */
@Controller
final class JournalPages {

    private static final int ALL = 100_000;

    private final RightsJournal journal;
    private final ObjectProvider<JournalWords> ofGroups;

    JournalPages(RightsJournal journal, ObjectProvider<JournalWords> ofGroups) {
        this.journal = journal;
        this.ofGroups = ofGroups;
    }

    @GetMapping("/administration/journal")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ModelAndView list(HttpServletRequest request, Page page) {
        var address = Address.of(request);
        var text = address.value("q");
        var paging = Paging.of(address, Paging.USUAL, journal.count(text));
        var lines = journal.list(text, paging.offset(), paging.size()).stream()
                .map(it -> line(it, page))
                .toList();
        return page.show(
                "people/journal",
                new JournalView(
                        paging, lines, address.at("/administration/journal.csv").toString()));
    }

    @GetMapping("/administration/journal.csv")
    @Access(instance = InstanceRole.ADMINISTRATOR)
    ResponseEntity<byte[]> csv(HttpServletRequest request, Page page) {
        var header = List.of(
                page.t("people.journal.when"),
                page.t("people.journal.actor"),
                page.t("people.journal.act"),
                page.t("people.journal.subject"),
                page.t("people.journal.organisation"),
                page.t("people.journal.detail"));
        return Csv.answer(
                "journal-des-droits.csv",
                header,
                journal.list(Address.of(request).value("q"), 0, ALL).stream().map(it -> {
                    var line = line(it, page);
                    return List.of(
                            it.at().toString(),
                            line.actor(),
                            line.act(),
                            line.subject(),
                            line.organisation(),
                            line.detail());
                }));
    }

    private JournalView.Line line(RightsChange change, Page page) {
        var was = change.act().ofGroup() ? "" : words(change, change.was(), page);
        var becomes = change.act().ofGroup() ? ofGroup(change, page) : words(change, change.becomes(), page);
        return new JournalView.Line(
                page.dateTime(change.at()),
                change.actor(),
                page.t("people.act." + change.act()),
                change.subject(),
                change.group().isEmpty() || change.organisation().isEmpty()
                        ? change.group() + change.organisation()
                        : change.group() + ", " + change.organisation(),
                was.isEmpty() || becomes.isEmpty() ? was + becomes : was + " → " + becomes);
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
