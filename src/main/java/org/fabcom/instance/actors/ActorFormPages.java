package org.fabcom.instance.actors;

import module java.base;
import org.fabcom.instance.actors.ActorFormView.PendingView;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Kinds;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How an organisation shows itself, and what it says of its relations with others; for its referents. */
@Controller
record ActorFormPages(Actors actors, Relations relations, Organisations organisations, Others others) {

    private static final String PATH = "/structures/{organisation}/qui-fait-quoi";
    private static final String RELATIONS = "/structures/{organisation}/relations";
    private static final int MOST_CRAFTS = 12;
    private static final Field<Boolean, Boolean> PUBLIC =
            Field.of("public", "published", "actors.form.public", Kinds.yesNo(), (Boolean it) -> it);
    private static final Field<String, String> PRECISION = Field.of(
                    "precision", "words", "actors.relation.words", Kinds.text(200), (String it) -> it)
            .wrong("actors.long");
    private static final List<Field<?, ?>> ASKED =
            List.of(Actor.Said.WORDS, Actor.Said.SITE, Actor.Said.OFFERS, Actor.Said.NEEDS, Actor.Said.SHOWN, PUBLIC);

    static String of(PartyId organisation) {
        return "/structures/" + organisation + "/qui-fait-quoi";
    }

    /** From the page of an organisation, which puts its id at the end of an address. */
    @GetMapping(Actor.PATH + "/notre-page")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView towards(@RequestParam UUID organisation, Page page) {
        return page.redirect(of(new PartyId(organisation)));
    }

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView form(UUID organisation, Page page) {
        var it = find(organisation);
        return page.show("instance/actorform", view(it, said(it.id()), Form.empty(), page));
    }

    /** What stands. */
    private Form said(PartyId organisation) {
        var known = actors.find(organisation);
        var said = known.map(Actor::said).orElse(Actor.Said.NOTHING);
        var form = Actor.Said.ALL
                .form(said)
                .with("version", known.map(Actor::version).orElse(0))
                .withAll("metiers", said.crafts().stream().filter(Craft::known).toList())
                .with(
                        "autres",
                        said.crafts().stream().filter(it -> !Craft.known(it)).collect(Collectors.joining(", ")));
        PUBLIC.fill(form, known.map(Actor::published).orElse(true));
        return form;
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView say(UUID organisation, Form form, Visitor me, Page page) {
        var it = find(organisation);
        if (!form.value("version").matches("[0-9]{1,9}")) throw Problem.badRequest();
        var said = read(form, page);
        if (said.isEmpty()) return page.refuse("instance/actorform", view(it, form, Form.empty(), page));
        boolean published = form.has(PUBLIC.name(), "oui");
        int version = Integer.parseInt(form.value("version"));
        if (!actors.say(it.id(), said.get(), published, me.party(), version)) throw Problem.conflict();
        return published
                ? page.redirect(Actor.PATH + "/" + it.id(), "actors.said")
                : page.redirect(of(it.id()), "actors.said.hidden");
    }

    private static Optional<Actor.Said> read(Form form, Page page) {
        return Actor.Said.ALL.read(form, page::t, (said, it) -> said.put(Actor.Said.CRAFTS, crafts(form, page)));
    }

    private static List<String> crafts(Form form, Page page) {
        var crafts = new ArrayList<String>();
        form.all("metiers").stream().filter(Craft::known).distinct().forEach(crafts::add);
        Arrays.stream(form.value("autres").split("[,;\\n]"))
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .filter(one -> !one.isEmpty() && !crafts.contains(one))
                .distinct()
                .forEach(crafts::add);
        if (crafts.size() > MOST_CRAFTS || crafts.stream().anyMatch(one -> one.length() > 40))
            form.reject("autres", page.t("actors.crafts.wrong", MOST_CRAFTS));
        return crafts;
    }

    @PostMapping(RELATIONS)
    @Access(seat = Seat.REFERENT)
    ModelAndView propose(UUID organisation, Form form, Visitor me, Page page) {
        var it = find(organisation);
        var kind = Arrays.stream(Relation.Kind.values())
                .filter(one -> one.name().equals(form.value("sorte")))
                .findFirst();
        if (kind.isEmpty()) form.reject("sorte", page.t("actors.relation.kind.missing"));
        var named = others.read(form, it.id());
        var other = named.chosen();
        if (other == null) form.reject(Others.FIELD, page.t("actors.relation.other.missing"));
        var way = form.value("sens");
        if (!way.equals("de") && !way.equals("vers")) form.reject("sens", page.t("actors.relation.way.missing"));
        var words = PRECISION.read(form, page::t);
        if (form.wrong() || kind.isEmpty() || other == null)
            return page.refuse("instance/actorform", view(it, said(it.id()), form, named, page));
        boolean outward = way.equals("de");
        boolean done = relations.propose(
                kind.get(), outward ? it.id() : other, outward ? other : it.id(), words, it.id(), me.party());
        return done
                ? page.redirect(of(it.id()) + "#relations", "actors.proposed")
                : page.redirectWithCare(of(it.id()) + "#relations", "actors.proposed.already");
    }

    /** Organisations that are shown and answer to what is typed, while one types. */
    @GetMapping(RELATIONS + "/trouver")
    @Access(seat = Seat.REFERENT)
    ModelAndView find(UUID organisation, Form form, Page page) {
        return page.show("instance/actorfound", others.read(form, new PartyId(organisation)));
    }

    @PostMapping(RELATIONS + "/{relation}/confirmer")
    @Access(seat = Seat.REFERENT)
    ModelAndView confirm(UUID organisation, UUID relation, Visitor me, Page page) {
        var it = mine(organisation, relation);
        var side = new PartyId(organisation);
        if (!it.asked().equals(side)) throw Problem.forbidden();
        return after(organisation, relations.confirm(it.id(), side, me.party()), "actors.confirmed", page);
    }

    /** The side that is asked says no, or the one that proposed takes it back. */
    @PostMapping(RELATIONS + "/{relation}/refuser")
    @Access(seat = Seat.REFERENT)
    ModelAndView refuse(UUID organisation, UUID relation, Visitor me, Page page) {
        var it = mine(organisation, relation);
        return after(organisation, relations.refuse(it, new PartyId(organisation), me.party()), "actors.refused", page);
    }

    @PostMapping(RELATIONS + "/{relation}/terminer")
    @Access(seat = Seat.REFERENT)
    ModelAndView end(UUID organisation, UUID relation, Visitor me, Page page) {
        var it = mine(organisation, relation);
        return after(organisation, relations.end(it.id(), new PartyId(organisation), me.party()), "actors.ended", page);
    }

    private static ModelAndView after(UUID organisation, boolean done, String key, Page page) {
        if (!done) throw Problem.conflict();
        return page.redirect(of(new PartyId(organisation)) + "#relations", key);
    }

    private Relation mine(UUID organisation, UUID relation) {
        var side = new PartyId(organisation);
        return relations
                .find(relation)
                .filter(it -> it.from().equals(side) || it.to().equals(side))
                .orElseThrow(Problem::notFound);
    }

    private Organisation find(UUID organisation) {
        return organisations.find(new PartyId(organisation)).orElseThrow(Problem::notFound);
    }

    private ActorFormView view(Organisation it, Form form, Form proposal, Page page) {
        return view(it, form, proposal, others.read(proposal, it.id()), page);
    }

    private ActorFormView view(Organisation it, Form form, Form proposal, OtherView other, Page page) {
        var all = relations.of(it.id());
        var known = actors.find(it.id());
        return new ActorFormView(
                of(it.id()),
                it.name(),
                known.isPresent() ? Actor.PATH + "/" + it.id() : "",
                known.map(Actor::published).orElse(false),
                options(Craft.values(), "actors.craft.", page),
                ASKED,
                options(Relation.Kind.values(), "actors.relation.", page),
                others.any(it.id()) ? other : null,
                all.stream().map(one -> pending(one, it.id(), page)).toList(),
                form,
                proposal);
    }

    private static List<OptionView> options(Enum<?>[] values, String prefix, Page page) {
        return OptionView.all(values, it -> page.t(prefix + it.name()));
    }

    private static PendingView pending(Relation it, PartyId side, Page page) {
        var act = "/structures/" + side + "/relations/" + it.id();
        boolean asked = it.waits() && it.asked().equals(side);
        return new PendingView(
                ActorWords.sentence(it, page),
                it.words(),
                ActorWords.state(it, side, page),
                it.holds() ? "good" : it.waits() ? "care" : "neutral",
                asked ? act + "/confirmer" : "",
                asked ? act + "/refuser" : "",
                it.waits() && !asked ? act + "/refuser" : "",
                it.holds() ? act + "/terminer" : "");
    }
}
