package org.fabcom.instance.history;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.instance.AdministrationPages;
import org.fabcom.instance.Answers;
import org.fabcom.instance.Change;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Counts;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Source;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who changed which answer, from the first day. */
@Controller
record HistoryPages(Answers answers, People people) {

    private static final String HERE = AdministrationPages.HOME + "/historique";

    private static final String ROOM = "room.";

    /** A change in words; empty where there was or is no answer. */
    private record Row(Instant at, String by, String question, String was, String becomes) {}

    private static final Listing<Row> CHANGES = Listing.<Row>of("history", "instance.history.")
            .time("at", Row::at)
            .text("by", Row::by)
            .text("question", Row::question)
            .text("was", Row::was)
            .text("becomes", Row::becomes);

    @GetMapping(HERE)
    @Access(instance = ADMINISTRATOR)
    ModelAndView history(Address address, Page page) {
        return page.show("web/table", CHANGES.table(address, page, changes(page)));
    }

    @GetMapping(HERE + Listing.FILES)
    @Access(instance = ADMINISTRATOR)
    void files(Address address, Page page, HttpServletResponse response) {
        CHANGES.answer(address, page, changes(page), response);
    }

    private Source<Row> changes(Page page) {
        Source<Change> changes =
                Source.of(() -> new Counts(answers.changes()), (offset, most) -> answers.changes(most, offset));
        return changes.drawn(it -> rows(it, page));
    }

    private List<Row> rows(List<Change> changes, Page page) {
        var names = people.names(changes.stream().map(Change::by).toList());
        return changes.stream()
                .map(it -> new Row(
                        it.at(),
                        names.getOrDefault(it.by(), page.t("web.unknown")),
                        question(it.question(), page),
                        answer(it.question(), it.was(), page),
                        answer(it.question(), it.becomes(), page)))
                .toList();
    }

    private static String question(String key, Page page) {
        var alone = "instance.history.q." + key;
        if (page.has(alone)) return page.t(alone);
        var words = key.startsWith(ROOM) ? key : "instance.q." + key;
        return page.has(words) ? page.t(words) : key;
    }

    /** Of a room nothing is written while it is open. */
    private static String answer(String key, String value, Page page) {
        if (!key.startsWith(ROOM)) return value;
        return page.t(value.isEmpty() ? "instance.history.open" : "instance.history.closed");
    }
}
