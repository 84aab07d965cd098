package org.fabcom.instance.history;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fabcom.instance.AdministrationPages;
import org.fabcom.instance.Answers;
import org.fabcom.instance.Change;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who changed which answer, from the first day. */
@Controller
final class HistoryPages {

    private static final String HERE = AdministrationPages.HOME + "/historique";

    private final Answers answers;
    private final People people;

    HistoryPages(Answers answers, People people) {
        this.answers = answers;
        this.people = people;
    }

    @GetMapping(HERE)
    @Access(instance = ADMINISTRATOR)
    ModelAndView history(Address address, Page page) {
        var paging = Paging.of(address, Paging.USUAL, answers.changes());
        var rows = rows(answers.changes(Paging.USUAL, paging.offset()), page);
        return page.show("instance/history", new HistoryView(rows, paging, HERE + ".csv"));
    }

    @GetMapping(HERE + ".csv")
    @Access(instance = ADMINISTRATOR)
    ResponseEntity<byte[]> csv(Page page) {
        var header = Stream.of("at", "by", "question", "was", "becomes")
                .map(it -> page.t("instance.history." + it))
                .toList();
        var rows = rows(answers.changes(100_000, 0), page).stream();
        return Csv.answer(
                "history.csv",
                header,
                rows.map(it -> List.of(it.at().toString(), it.by(), it.question(), it.was(), it.becomes())));
    }

    private List<HistoryView.Row> rows(List<Change> changes, Page page) {
        Map<PartyId, String> names =
                people.names(changes.stream().map(Change::by).toList());
        return changes.stream()
                .map(it -> new HistoryView.Row(
                        it.at(),
                        names.getOrDefault(it.by(), page.t("web.unknown")),
                        question(it.question(), page),
                        it.was(),
                        it.becomes()))
                .toList();
    }

    private static String question(String key, Page page) {
        var words = key.startsWith("room.") ? key : "instance.q." + key;
        return page.has(words) ? page.t(words) : key;
    }
}
