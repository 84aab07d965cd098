package org.fabcom.agenda.openings;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.When;
import org.fabcom.agenda.openings.Slots.Slot;
import org.fabcom.agenda.openings.TakeView.MediatorView;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.contacts.Phone;
import org.fabcom.places.CommuneFields;
import org.fabcom.places.Communes;
import org.fabcom.places.Distance;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Taking a time by oneself: who opens theirs near here, when they are free, and asking for one. */
@Controller
record TakePages(
        Slots slots,
        Choosing choosing,
        Taking taking,
        SlotLinks links,
        People people,
        Communes communes,
        CommuneFields fields,
        When when,
        RateLimits limits) {

    private static final String PATH = OpeningEntries.TAKE;

    private static final String NEAR = "pres";
    private static final int NEXT = 3;
    private static final Duration HOUR = Duration.ofHours(1);

    /** Somebody’s free times, and how far the nearest of their places is; null: nobody asked, or knows. */
    private record Found(
            PartyId mediator, List<Slot> free, @Nullable Distance distance) {}

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView list(Form form, Page page) {
        var near = fields.one(form, NEAR);
        var from = near.chosen().stream().findFirst().map(it -> it.insee()).orElse(null);
        var free = new LinkedHashMap<PartyId, List<Slot>>();
        for (var it : slots.free())
            free.computeIfAbsent(it.opening().mediator(), one -> new java.util.ArrayList<>())
                    .add(it);
        var found = free.entrySet().stream()
                .map(it -> new Found(it.getKey(), it.getValue(), distance(it.getValue(), from)))
                .sorted(Comparator.comparing(
                        Found::distance, Comparator.nullsLast(Comparator.<Distance>naturalOrder())))
                .map(it -> view(it, page))
                .toList();
        return page.show("agenda/take", new TakeView(near, found));
    }

    private @Nullable Distance distance(List<Slot> free, @Nullable String from) {
        if (from == null) return null;
        return free.stream()
                .map(it -> it.opening().draft())
                .filter(it -> it.how() == Venue.Kind.PLACE && it.commune().code() != null)
                .map(it -> it.commune().code())
                .distinct()
                .flatMap(it -> communes.distance(from, it).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private MediatorView view(Found it, Page page) {
        var places = it.free().stream()
                .map(one -> OpeningsView.where(one.opening().draft().venue(), page))
                .distinct()
                .toList();
        return new MediatorView(
                people.name(it.mediator()).orElse(""),
                String.join(" · ", places),
                it.distance() == null ? "" : it.distance().words(page),
                it.free().stream()
                        .limit(NEXT)
                        .map(one -> new LinkView(
                                Address.of(PATH + "/" + it.mediator())
                                        .with("creneau", one.value())
                                        .toString(),
                                when.words(one.span(), page.locale())))
                        .toList(),
                it.free().size(),
                PATH + "/" + it.mediator());
    }

    @GetMapping(PATH + "/{mediator}")
    @Access(Access.Level.PUBLIC)
    ModelAndView choose(UUID mediator, Address address, Page page) {
        return page.show(
                "agenda/takeone", view(mediator, address, Form.empty().with("creneau", Choosing.led(address)), page));
    }

    private TakeView.ChoiceView view(UUID mediator, Address address, Form form, Page page) {
        var view =
                choosing.view(new PartyId(mediator), Filters.day(address, "apres"), PATH + "/" + mediator, form, page);
        if (view.mediator().isEmpty()) throw Problem.notFound();
        return view;
    }

    @PostMapping(PATH + "/{mediator}")
    @Access(Access.Level.PUBLIC)
    ModelAndView ask(UUID mediator, Address address, Form form, Visitor me, Page page, HttpServletRequest request) {
        if (!limits.allow("agenda.slot.try", request.getRemoteAddr(), 60, HOUR)) throw Problem.tooMany();
        var slot = choosing.chosen(form, false)
                .filter(it -> it.opening().mediator().equals(new PartyId(mediator)));
        if (slot.isEmpty())
            form.reject("creneau", page.t(form.value("creneau").isEmpty() ? "openings.missing" : "openings.gone"));
        var who = who(form, me, page);
        if (form.wrong() || slot.isEmpty() || who.isEmpty())
            return page.refuse("agenda/takeone", view(mediator, address, form, page));
        if (!me.signedIn()) bound(who.get(), request);
        var asked = taking.ask(slot.get(), who.get());
        return switch (asked.answer()) {
            case TAKEN -> page.redirect(links.path(asked.request()), "openings.taken");
            case MAILED ->
                page.redirect(
                        Address.of(PATH + "/" + mediator + "/envoye")
                                .with("moment", slot.get().span().start())
                                .toString(),
                        "openings.mailed",
                        who.get().email());
            case GONE, LATE, BUSY, ENOUGH -> {
                form.reject("creneau", page.t("openings." + asked.answer(), Taking.MOST));
                yield page.refuse(409, "agenda/takeone", view(mediator, address, form, page));
            }
        };
    }

    /** A link is on its way: what is left to do, and for which moment. */
    @GetMapping(PATH + "/{mediator}/envoye")
    @Access(Access.Level.PUBLIC)
    ModelAndView sent(UUID mediator, Address address, Page page) {
        var name = choosing.name(new PartyId(mediator)).orElseThrow(Problem::notFound);
        var moment = When.said(address.value("moment"), page.locale());
        return page.show(
                "agenda/takesent", new LinkView(PATH + "/" + mediator, page.t("openings.sent.what", name, moment)));
    }

    private void bound(SlotRequest.Who who, HttpServletRequest request) {
        if (!limits.allow("agenda.slot.address", request.getRemoteAddr(), 20, HOUR)
                || !limits.allow("agenda.slot.email", who.email().toLowerCase(java.util.Locale.ROOT), 5, HOUR))
            throw Problem.tooMany();
    }

    private Optional<SlotRequest.Who> who(Form form, Visitor me, Page page) {
        var phone = Phone.field(form, "telephone", SlotRequest.LONGEST_PHONE, page);
        var organisation = line(form, "structure", SlotRequest.LONGEST_ORGANISATION, page);
        var words = form.value("mots");
        if (words.length() > SlotRequest.LONGEST_WORDS)
            form.reject("mots", page.t("web.field.long", SlotRequest.LONGEST_WORDS));
        if (me.signedIn()) {
            var person = people.find(me.party()).orElseThrow(Problem::notFound);
            return Optional.of(new SlotRequest.Who(
                    person.id(), person.name(), person.email().text(), phone, organisation, words, person.language()));
        }
        var name = line(form, "nom", Person.LONGEST_NAME, page);
        if (name.isEmpty()) form.reject("nom", page.t("people.name.missing"));
        var email = Email.read(form.value("courriel"));
        if (email.isEmpty()) form.reject("courriel", page.t("people.email.wrong"));
        return email.map(it -> new SlotRequest.Who(null, name, it.text(), phone, organisation, words, page.lang()));
    }

    private static String line(Form form, String name, int longest, Page page) {
        var line = form.line(name, page);
        if (line.length() > longest) form.reject(name, page.t("web.field.long", longest));
        return line;
    }
}
