package org.fabcom.people.joining;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.joining.RecordJoinView.DoneView;
import org.fabcom.people.served.Enrolment;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedLinks;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Two records are of one person: chosen among those that look alike, joined, taken apart again. */
@Controller
record RecordJoinPages(ServedJoins joins, ServedPeople served) {

    private static final String PATH = "/personnes/{person}/reunir";
    private static final int FOUND = 12;

    @Bean
    ServedLinks joinLink() {
        return (person, page) -> person.claimed()
                ? List.of()
                : List.of(new LinkView(url(person.id()) + "/reunir", page.t("people.joining.link")));
    }

    @GetMapping(PATH)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView choose(UUID person, Form form, Page page) {
        return page.show("people/recordjoin", view(find(person), form, page));
    }

    @PostMapping(PATH)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView join(UUID person, Form form, Visitor me, Page page) {
        var kept = find(person);
        var gone = Ids.read(form.value("avec")).flatMap(it -> served.find(new PartyId(it)));
        if (gone.isEmpty()) {
            form.reject("avec", page.t("people.joining.choose"));
            return page.refuse("people/recordjoin", view(kept, form, page));
        }
        var done = joins.join(kept.id(), gone.get().id(), me.party());
        if (done.join().isPresent())
            return page.redirectWithUndo(
                    url(kept.id()),
                    url(kept.id()) + "/reunir/" + done.join().get() + "/defaire",
                    "people.joining.DONE",
                    kept.name());
        form.reject("avec", page.t("people.joining." + done.outcome()));
        return page.refuse(409, "people/recordjoin", view(kept, form, page));
    }

    @PostMapping(PATH + "/{join}/defaire")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView undo(UUID person, UUID join, Visitor me, Page page) {
        var found = joins.find(new PartyId(person), join);
        return found.isPresent() && joins.undo(found.get(), me.party()) == ServedJoins.Outcome.DONE
                ? page.redirect(
                        url(found.get().gone()),
                        "people.joining.undone",
                        found.get().name())
                : page.redirectWithCare("/personnes/" + person, "people.joining.NOT_JOINED");
    }

    private Served find(UUID person) {
        return served.find(new PartyId(person)).orElseThrow(Problem::notFound);
    }

    private static String url(PartyId person) {
        return "/personnes/" + person;
    }

    private RecordJoinView view(Served it, Form form, Page page) {
        var asked = form.value("q");
        var found = asked.isEmpty() ? served.near(it.name(), FOUND) : served.search(asked, 0, FOUND);
        return new RecordJoinView(
                it.name(),
                url(it.id()),
                Enrolment.told(it, page),
                asked,
                found.stream()
                        .filter(one -> !one.id().equals(it.id()))
                        .map(one -> new OptionView(one.id().toString(), one.name(), Enrolment.told(one, page)))
                        .toList(),
                joins.into(it.id()).stream()
                        .map(one -> new DoneView(
                                one.name(),
                                page.t("people.merging.when", page.shortDate(one.at()), one.by()),
                                url(it.id()) + "/reunir/" + one.id() + "/defaire"))
                        .toList(),
                form);
    }
}
