package org.fabcom.places.sheet;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;
import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.places.CommuneFields;
import org.fabcom.places.directory.Keeping;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.Places;
import org.fabcom.places.standard.Codes;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.fabcom.places.standard.Words;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing a place down and changing it: the team, and for its own places an organisation. */
@Controller
record EditPages(
        Places places, Keeping keeping, PlaceForms forms, CommuneFields communes, Organisations organisations) {

    private static final String NEW = "/lieux/nouveau";
    private static final String NEW_OF = "/structures/{organisation}/lieux/nouveau";
    static final String OWNER = "structure";

    @GetMapping(NEW)
    @Access(instance = {ADMINISTRATOR, COORDINATOR, MEDIATOR, CATALOGUE_EDITOR})
    ModelAndView fresh(Visitor me, Page page) {
        return page.show("places/form", view(null, null, Form.empty(), me, page));
    }

    @PostMapping(NEW)
    @Access(instance = {ADMINISTRATOR, COORDINATOR, MEDIATOR, CATALOGUE_EDITOR})
    ModelAndView add(Form form, Visitor me, Page page) {
        return add(Ids.next(), null, form, me, page);
    }

    /** A place of an organisation, written down by its own people. */
    @GetMapping(NEW_OF)
    @Access(
            seat = Seat.REFERENT,
            instance = {ADMINISTRATOR, COORDINATOR, MEDIATOR, CATALOGUE_EDITOR})
    ModelAndView freshOf(UUID organisation, Visitor me, Page page) {
        return page.show("places/form", view(null, organisation(organisation), Form.empty(), me, page));
    }

    @PostMapping(NEW_OF)
    @Access(
            seat = Seat.REFERENT,
            instance = {ADMINISTRATOR, COORDINATOR, MEDIATOR, CATALOGUE_EDITOR})
    ModelAndView addOf(UUID organisation, Form form, Visitor me, Page page) {
        return add(Ids.next(), organisation(organisation), form, me, page);
    }

    ModelAndView add(UUID id, @Nullable Organisation of, Form form, Visitor me, Page page) {
        var owner = of == null ? owner(form, page) : of.id();
        if (of != null) keeps(of.name(), form, page);
        var facts = forms.read(form, page);
        if (facts.isEmpty() || form.wrong()) return page.refuse("places/form", view(null, of, form, me, page));
        var source = page.site().name();
        var place = keeping.add(id, facts.get().with(Field.SOURCE, source), owner, me.party());
        return page.redirect(place.url(), "directory.added");
    }

    Organisation organisation(UUID id) {
        return organisations.find(new PartyId(id)).orElseThrow(Problem::notFound);
    }

    @GetMapping("/lieux/{id}/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView edit(UUID id, Visitor me, Page page) {
        var place = find(id, me);
        return page.show("places/form", view(place, null, filled(place), me, page));
    }

    Form filled(Place place) {
        return PlaceForms.of(place.facts(), place.version()).with(OWNER, ownerName(place));
    }

    @PostMapping("/lieux/{id}/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(UUID id, Form form, Visitor me, Page page) {
        var place = find(id, me);
        var owner = PlaceRights.staff(me) ? owner(form, page) : place.owner();
        if (!PlaceRights.staff(me)) keeps(ownerName(place), form, page);
        var facts = forms.read(form, page);
        if (facts.isEmpty() || form.wrong() || !form.value("version").matches("[0-9]{1,9}"))
            return page.refuse("places/form", view(place, null, form, me, page));
        int version = Integer.parseInt(form.value("version"));
        return switch (keeping.change(id, kept(facts.get(), place), owner, version, me.party())) {
            case Keeping.Outcome.Done it -> page.redirect(place.url(), "directory.changed");
            case Keeping.Outcome.TooLate() -> throw Problem.conflict();
        };
    }

    @PostMapping("/lieux/{id}/fin")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView end(UUID id, Visitor me, Page page) {
        var place = find(id, me);
        return switch (keeping.end(id, me.party())) {
            case Keeping.Outcome.Done it ->
                page.redirectWithUndo(place.url(), place.url() + "/reprise", "directory.ended.done");
            case Keeping.Outcome.TooLate() -> throw Problem.conflict();
        };
    }

    @PostMapping("/lieux/{id}/reprise")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView reopen(UUID id, Visitor me, Page page) {
        var place = find(id, me);
        return switch (keeping.reopen(id, me.party())) {
            case Keeping.Outcome.Done it -> page.redirect(place.url(), "directory.reopened");
            case Keeping.Outcome.TooLate() -> throw Problem.conflict();
        };
    }

    /** Where hours stand there twice, once as words, the words stay as long as nobody touches the others. */
    private static Facts kept(Facts facts, Place place) {
        var known = place.facts();
        boolean untouched = known.knows(Field.HOURS) && facts.all(Field.HOURS).equals(known.all(Field.HOURS));
        return untouched ? facts.with(Field.HOURS_WORDS, known.all(Field.HOURS_WORDS)) : facts;
    }

    Place find(UUID id, Visitor me) {
        var place = places.find(id).filter(it -> it.mergedInto() == null).orElseThrow(Problem::notFound);
        if (!PlaceRights.mayWrite(me, place)) throw Problem.forbidden();
        return place;
    }

    private String ownerName(Place place) {
        var owner = place.owner();
        return owner == null
                ? ""
                : organisations.find(owner).map(Organisation::name).orElse("");
    }

    /** Where the page does not ask whose it is, a program may only send back what it read. */
    private static void keeps(String owner, Form form, Page page) {
        if (form.names().contains(OWNER) && !form.value(OWNER).equals(owner))
            form.reject(OWNER, page.t("directory.form.owner.kept"));
    }

    /** The team names it, by its name or number. */
    @Nullable
    PartyId owner(Form form, Page page) {
        var typed = form.value(OWNER);
        if (typed.isEmpty()) return null;
        var found = organisations.search(typed, 0, 20);
        var exact =
                found.stream().filter(it -> it.name().equalsIgnoreCase(typed)).toList();
        if (exact.size() == 1) return exact.getFirst().id();
        if (found.size() == 1) return found.getFirst().id();
        form.reject(OWNER, page.t("directory.form.owner.which", found.size()));
        return null;
    }

    private PlaceFormView view(@Nullable Place place, @Nullable Organisation owner, Form form, Visitor me, Page page) {
        var fresh = owner == null ? NEW : "/structures/" + owner.id() + "/lieux/nouveau";
        var action = place == null ? fresh : place.url() + "/modifier";
        return new PlaceFormView(
                form,
                place == null ? "" : place.facts().name(),
                action,
                place == null ? owner == null ? "/lieux" : "/lieux/par/" + owner.id() : place.url(),
                PlaceRights.staff(me),
                owner == null ? "" : owner.name(),
                communes.one(form, "commune"),
                PlaceForms.TICKED.stream().map(it -> ticks(it, page)).toList(),
                place == null ? List.of() : lacking(place, page),
                place != null && place.shown());
    }

    private static List<String> lacking(Place place, Page page) {
        return place.lacking().stream().map(it -> page.t(it.label())).toList();
    }

    private static PlaceFormView.TicksView ticks(Field field, Page page) {
        var options = new ArrayList<OptionView>();
        for (var it : Codes.names(field)) options.add(OptionView.of(it, Words.code(field, it, page)));
        return new PlaceFormView.TicksView(field.heading(), page.t(field.label()), options);
    }
}
