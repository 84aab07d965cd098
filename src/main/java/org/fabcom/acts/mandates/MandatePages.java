package org.fabcom.acts.mandates;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Choices;
import org.fabcom.acts.mandates.Mandate.Terms;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.RoomStakes;
import org.fabcom.web.field.PlainFormView;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Mandates: written with the person, printed, signed on paper, taken back. A mediator sees their own, coordinators all. */
@Controller
record MandatePages(Mandates mandates, ServedPeople served, Choices choices, Accompaniment accompaniment, Pdf pdf) {

    private static final String OF = Acts.PATH + "/personnes/{person}/mandats";
    private static final String ONE = Acts.PATH + "/mandats/{id}";

    static String path(PartyId person) {
        return Acts.PATH + "/personnes/" + person + "/mandats";
    }

    @GetMapping(OF)
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView list(UUID person, Visitor me, Page page) {
        var it = person(person);
        var views = mandates.of(it.id()).stream()
                .filter(mandate -> may(mandate, me))
                .map(mandate -> view(mandate, it, me, page))
                .toList();
        boolean writes = me.is(MEDIATOR) && !it.claimed();
        return page.show(
                "acts/mandates",
                new MandatesView(it.name(), "/personnes/" + it.id(), writes ? path(it.id()) + "/nouveau" : "", views));
    }

    @GetMapping(OF + "/nouveau")
    @Access(instance = MEDIATOR)
    ModelAndView form(UUID person, Page page) {
        var today = accompaniment.today();
        var form = Form.empty().with("du", today).with("au", today.plusMonths(1));
        return page.show("web/plainform", view(person(person), form, Ids.next(), page));
    }

    @PostMapping(OF + "/nouveau/{id}")
    @Access(instance = MEDIATOR)
    ModelAndView write(UUID person, UUID id, Form form, Visitor me, Page page) {
        var it = person(person);
        if (it.claimed()) throw Problem.conflict();
        var terms = read(form, page);
        if (terms.isEmpty()) return page.refuse("web/plainform", view(it, form, id, page));
        mandates.write(id, it.id(), me.party(), terms.get());
        return page.redirect(path(it.id()), "mandates.written");
    }

    private Optional<Terms> read(Form form, Page page) {
        return Mandate.FIELDS.read(form, page::t, (said, it) -> {
            if (said.get(Mandate.PROCEDURES).isEmpty()
                    && said.get(Mandate.SCOPE).isEmpty()) it.reject("portee", page.t("mandates.scope.missing"));
            LocalDate from = said.get(Mandate.FROM);
            LocalDate to = said.get(Mandate.TO);
            if (from == null || to == null) return;
            if (to.isBefore(from)) it.reject("au", page.t("reports.period.wrong"));
            else if (to.isBefore(accompaniment.today())) it.reject("au", page.t("mandates.past"));
            if (to.isAfter(from.plusMonths(Mandate.LONGEST))) it.reject("au", page.t("mandates.long", Mandate.LONGEST));
        });
    }

    @PostMapping(ONE + "/signe")
    @Access(instance = MEDIATOR)
    ModelAndView sign(UUID id, Visitor me, Page page) {
        var it = own(id, me);
        if (!mandates.sign(id, accompaniment.today())) throw Problem.conflict();
        return page.redirect(path(it.person()), "mandates.signed");
    }

    /** A person who takes it back need give no reason; whoever coordinates may write it down too. */
    @PostMapping(ONE + "/fin")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView end(UUID id, Visitor me, Page page) {
        var it = readable(id, me);
        if (!mandates.end(id, accompaniment.today())) throw Problem.conflict();
        return page.redirect(path(it.person()), "mandates.ended");
    }

    @GetMapping(ONE + "/mandat.pdf")
    @Access(instance = {MEDIATOR, COORDINATOR})
    Object paper(UUID id, Visitor me, Page page) {
        var it = readable(id, me);
        return pdf.answer(
                "mandat.pdf", "acts/mandate", view(it, person(it.person().value()), me, page), page);
    }

    private static boolean may(Mandate it, Visitor me) {
        return it.mediator().equals(me.party()) || me.is(COORDINATOR);
    }

    private Mandate readable(UUID id, Visitor me) {
        return mandates.find(id).filter(it -> may(it, me)).orElseThrow(Problem::notFound);
    }

    private Mandate own(UUID id, Visitor me) {
        return mandates.find(id).filter(it -> it.mediator().equals(me.party())).orElseThrow(Problem::notFound);
    }

    private Served person(UUID person) {
        return served.find(new PartyId(person)).orElseThrow(Problem::notFound);
    }

    private MandateView view(Mandate it, Served person, Visitor me, Page page) {
        var terms = it.terms();
        var state = it.on(accompaniment.today());
        return new MandateView(
                Acts.PATH + "/mandats/" + it.id(),
                person.name(),
                person.commune().name(),
                choices.named(List.of(it.mediator())).getOrDefault(it.mediator(), ""),
                page.site().name(),
                terms.procedures().stream()
                        .sorted()
                        .map(one -> page.t("acts.procedure." + one.code()))
                        .toList(),
                terms.scope(),
                page.t("acts.totals.lead", page.date(terms.from()), page.date(terms.to())),
                page.t("mandates.state." + state),
                switch (state) {
                    case UNSIGNED -> "care";
                    case HOLDS -> "good";
                    case OVER -> "neutral";
                },
                state == Mandate.State.UNSIGNED,
                state != Mandate.State.OVER,
                it.mediator().equals(me.party()));
    }

    private static PlainFormView view(Served person, Form form, UUID id, Page page) {
        return new PlainFormView(
                page.t("mandates.new"),
                new LinkView(path(person.id()), page.t("mandates.title", person.name())),
                form,
                Mandate.FIELDS.all(),
                path(person.id()) + "/nouveau/" + id,
                page.t("mandates.write"));
    }

    /** Told before accompanying is closed: how many mandates are in force, how many wait for their signature. */
    @Bean
    static RoomStakes currentMandates(Sql db) {
        return RoomStakes.counted("accompaniment", "mandates.stakes", db, """
                select count(*) filter (where signed_on is not null), count(*) filter (where signed_on is null)
                from acts.mandate where ended_on is null and to_day >= (now() at time zone kernel.zone())::date
                """);
    }
}
