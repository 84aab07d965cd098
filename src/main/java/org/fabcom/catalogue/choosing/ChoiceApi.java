package org.fabcom.catalogue.choosing;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.ActOfPage;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.SentForm;
import org.fabcom.web.programs.TakesBodies;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first alternatives for programs: read by all, chosen otherwise by those of editors. */
@RestController
record ChoiceApi(FirstChoices choices, ChoicePages pages) implements TakesBodies {

    private static final String PATH = "/api/v1/choices";
    private static final SentBody SENT = SentBody.of(
                    "FirstChoiceSent", "As the form /catalogue/choix/USE asks; what is not sent stays")
            .text(ChoicePages.SOFTWARE, "empty: keep the tool")
            .as("software")
            .text(ChoicePages.OPEN, 300, "")
            .as("open")
            .text(ChoicePages.HOST, "")
            .as("host")
            .text(ChoicePages.REASON, 160, "")
            .as("reason")
            .text(ChoicePages.SEEN, "seen, as it was read")
            .as("seen");

    /**
     * @param software null: the advice is to keep the tool
     * @param hosts whom to ask, or who runs what {@code open} opens
     * @param starter it is the one FabCom is born with
     * @param seen the last decision about it, sent back; null if nobody decided here
     */
    record Chosen(
            String use,
            @Nullable String software,
            String open,
            List<String> hosts,
            String reason,
            boolean starter,
            LocalDate on,
            @Nullable UUID seen) {}

    record Chosens(List<Chosen> items) {}

    @Override
    public List<SentBody> bodies() {
        return List.of(SENT);
    }

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    Chosens all(Page page) {
        var last = choices.last();
        return new Chosens(choices.all().values().stream()
                .map(it -> chosen(it, last.get(it.use()), page))
                .toList());
    }

    /** {@code set}: an editor chooses otherwise. {@code release}: the choice of the start holds again. */
    @PostMapping(PATH + "/{use}/{act:set|release}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    Chosen decide(String use, String act, HttpServletRequest request, Visitor me, Page page) {
        var known = pages.known(use);
        var sent = SENT.sound(request);
        var seen = ChoicePages.seen(sent);
        boolean done;
        if (act.equals("set")) {
            var form = ActOfPage.over(pages.form(known), sent);
            var wish = pages.read(known, form, page);
            if (form.wrong()) throw SentForm.refused(form);
            done = choices.decide(wish, seen, me.party());
        } else done = choices.giveBack(known, seen, me.party());
        if (!done) throw Problem.conflict();
        return chosen(
                Objects.requireNonNull(choices.all().get(known)), choices.last().get(known), page);
    }

    private Chosen chosen(Choice it, @Nullable UUID seen, Page page) {
        return new Chosen(
                it.use(),
                it.software(),
                it.open(),
                it.host().isEmpty()
                        ? it.takers().stream().map(Choice.Taker::host).toList()
                        : List.of(it.host()),
                it.reason(page.lang()),
                choices.isStarter(it),
                it.on(),
                seen);
    }
}
