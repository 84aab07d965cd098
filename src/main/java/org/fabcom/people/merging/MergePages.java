package org.fabcom.people.merging;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.COORDINATOR;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.people.merging.MergeView.DoneView;
import org.fabcom.people.merging.MergeView.PairView;
import org.fabcom.people.merging.MergeView.TwinsView;
import org.fabcom.people.merging.OrganisationMerges.OfOne;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Two organisations are one: found among those that look alike or chosen, merged, taken apart again. */
@Controller
record MergePages(
        OrganisationMerges merging, Organisations organisations, Seats seats, ObjectProvider<MergedThings> things) {

    private static final String TWINS = "/structures/doublons";
    private static final String PATH = "/structures/{organisation}/reunir";
    private static final String STAYING = "personnes";
    /** Among those who stay: nobody, which is said and never left unsaid. */
    private static final String NOBODY = "personne";

    /** The record that stays, and a mark of those about whom it was asked: who came since is asked about too. */
    private static final String ABOUT = "demande-pour";

    private static final int MOST = 100;
    private static final int FOUND = 12;
    private static final int NAMED = 8;

    @GetMapping(TWINS)
    @Access(instance = {COORDINATOR, ADMINISTRATOR})
    ModelAndView twins(Page page) {
        var pairs = merging.twins(MOST).stream()
                .map(it -> new PairView(
                        it.keptName(),
                        it.goneName(),
                        it.commune(),
                        "/structures/" + it.gone() + "/reunir?avec=" + it.kept()))
                .toList();
        return page.show("people/twins", new TwinsView(pairs));
    }

    @GetMapping(PATH)
    @Access(instance = {COORDINATOR, ADMINISTRATOR})
    ModelAndView choose(UUID organisation, Form form, Page page) {
        return page.show("people/merge", view(find(organisation), form, page));
    }

    @PostMapping(PATH)
    @Access(instance = {COORDINATOR, ADMINISTRATOR})
    ModelAndView merge(UUID organisation, Form form, Visitor me, Page page) {
        var gone = find(organisation);
        var kept = Ids.read(form.value("avec")).flatMap(it -> organisations.find(new PartyId(it)));
        if (kept.isEmpty()) {
            form.reject("avec", page.t("people.merging.choose"));
            return page.refuse("people/merge", view(gone, form, page));
        }
        boolean possible =
                merging.refusal(kept.get().id(), gone.id(), me.party()).isEmpty();
        if (possible && !asked(kept.get(), gone, form, page))
            return page.refuse("people/merge", view(gone, form, page));
        var staying = staying(form);
        var out = merging.ofOne(kept.get().id(), gone.id()).stream()
                .map(OfOne::holder)
                .filter(it -> !staying.contains(it.person()))
                .map(SeatHolder::name)
                .toList();
        var done = merging.merge(kept.get().id(), gone.id(), me.party(), staying);
        if (done == OrganisationMerges.Outcome.DONE) return merged(kept.get(), gone, out, page);
        boolean who =
                done == OrganisationMerges.Outcome.WHO_UNSAID || done == OrganisationMerges.Outcome.SOME_AND_NOBODY;
        form.reject(who ? STAYING : "avec", page.t("people.merging." + done));
        return page.refuse(who ? 422 : 409, "people/merge", view(gone, form, page));
    }

    private static Staying staying(Form form) {
        var people = form.all(STAYING).stream()
                .flatMap(it -> Ids.read(it).stream())
                .map(PartyId::new)
                .collect(Collectors.toSet());
        return new Staying(people, form.has(STAYING, NOBODY));
    }

    /**
     * Whoever sits in one would see what the other did: who stays is said of these two before anything is opened to anybody.
     * People of the record that stays are ticked where the other has none of its own; where both have some nobody is (ADR 0275).
     */
    private boolean asked(Organisation kept, Organisation gone, Form form, Page page) {
        var ofOne = merging.ofOne(kept.id(), gone.id());
        var some = ofOne.stream()
                .map(it -> it.holder().person().toString())
                .sorted()
                .toList();
        var about = kept.id() + " " + Integer.toHexString(some.hashCode());
        if (some.isEmpty() || form.has(ABOUT, about)) return true;
        boolean empty = ofOne.stream().noneMatch(it -> it.organisation().equals(gone.id()));
        form.with(ABOUT, about)
                .withAll(STAYING, empty ? some : List.of())
                .ask(STAYING, page.t("people.merging.who.asked"));
        return false;
    }

    private List<OptionView> people(Organisation gone, Form form, Page page) {
        var kept = Ids.read(form.value(ABOUT).split(" ", 2)[0]).flatMap(it -> organisations.find(new PartyId(it)));
        if (kept.isEmpty()) return List.of();
        var people = merging.ofOne(kept.get().id(), gone.id()).stream()
                .map(it -> new OptionView(
                        it.holder().person().toString(),
                        it.holder().name(),
                        page.t(
                                it.organisation().equals(gone.id())
                                        ? "people.merging.who.this"
                                        : "people.merging.who.kept",
                                page.t("people.seat." + it.holder().seat()),
                                page.shortDate(it.holder().grantedAt()))));
        var nobody =
                new OptionView(NOBODY, page.t("people.merging.who.nobody"), page.t("people.merging.who.nobody.hint"));
        return Stream.concat(people, Stream.of(nobody)).toList();
    }

    /** Where something of both is still to be joined, that is the page which follows; who went out is named, the first of many. */
    private ModelAndView merged(Organisation kept, Organisation gone, List<String> out, Page page) {
        var url = "/structures/" + kept.id();
        var next = toJoin(kept.id(), gone.id(), page).isEmpty() ? url : url + "/reunir";
        var named = out.stream().limit(NAMED).collect(Collectors.joining(", "));
        var went = out.isEmpty() ? "" : " " + page.t("people.merging.out", named, Math.max(0, out.size() - NAMED));
        return kept.name().equals(gone.name())
                ? page.redirect(next, "people.merging.DONE.same", kept.name(), went)
                : page.redirect(next, "people.merging.DONE", gone.name(), kept.name(), went);
    }

    private List<LinkView> toJoin(PartyId kept, PartyId gone, Page page) {
        return things.stream()
                .flatMap(it -> it.toJoin(kept, gone, page).stream())
                .toList();
    }

    @PostMapping(PATH + "/{merge}/defaire")
    @Access(instance = {COORDINATOR, ADMINISTRATOR})
    ModelAndView undo(UUID organisation, UUID merge, Visitor me, Page page) {
        var found = merging.find(merge)
                .filter(it -> it.kept().value().equals(organisation))
                .orElseThrow(Problem::notFound);
        var done = merging.undo(found, me.party());
        return done == OrganisationMerges.Outcome.DONE
                ? page.redirect("/structures/" + found.gone(), "people.merging.undone", found.formerName())
                : page.redirectWithCare("/structures/" + organisation, "people.merging." + done);
    }

    private Organisation find(UUID id) {
        return organisations.find(new PartyId(id)).orElseThrow(Problem::notFound);
    }

    private MergeView view(Organisation it, Form form, Page page) {
        return new MergeView(
                it.name(),
                "/structures/" + it.id(),
                told(it, page),
                form.value("q"),
                found(it, form).stream()
                        .filter(one -> !one.id().equals(it.id()))
                        .map(one -> new OptionView(one.id().toString(), one.name(), told(one, page)))
                        .toList(),
                people(it, form, page),
                merging.into(it.id()).stream()
                        .map(one -> new DoneView(
                                one.formerName(),
                                page.t("people.merging.when", page.shortDate(one.at()), one.by()),
                                toJoin(it.id(), one.gone(), page),
                                things.stream()
                                        .flatMap(thing -> thing.joined(it.id(), one.gone(), page).stream())
                                        .toList(),
                                "/structures/" + it.id() + "/reunir/" + one.id() + "/defaire"))
                        .toList(),
                form);
    }

    /** What tells two records of one name apart: where, since when, under which number, with whom. */
    private String told(Organisation it, Page page) {
        var number = it.registration()
                .siretNumber()
                .or(() -> it.registration().rnaNumber())
                .orElse(page.t("people.merging.numberless"));
        var who = seats.in(it.id()).stream().map(SeatHolder::name).collect(Collectors.joining(", "));
        return String.join(
                " · ",
                it.commune().name(),
                page.t("people.merging.since", page.shortDate(it.createdAt())),
                number,
                who.isEmpty() ? page.t("people.merging.nobody") : who);
    }

    private List<Organisation> found(Organisation it, Form form) {
        if (!form.value("q").isEmpty()) return organisations.search(form.value("q"), 0, FOUND);
        return Ids.read(form.value("avec"))
                .flatMap(one -> organisations.find(new PartyId(one)))
                .map(List::of)
                .orElseGet(() -> organisations.search(it.name(), 0, FOUND));
    }
}
