package org.fabcom.accompaniers.describing;

import module java.base;
import org.fabcom.accompaniers.Accompanier;
import org.fabcom.accompaniers.Accompaniers;
import org.fabcom.accompaniers.Availability;
import org.fabcom.accompaniers.Description;
import org.fabcom.accompaniers.Vocabulary;
import org.fabcom.cases.mediators.Mediators;
import org.fabcom.cases.page.CaseForms;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.SheetId;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.people.actors.SkillTree;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Describing oneself, or one's organisation, as an accompanier; leaving the directory and coming back. */
@Controller
public class DescribePages {

    public static final String OWN = "/moi/accompagner";
    private static final String ORGANISATION = "/structures/{organisation}/accompagner";

    private final Accompaniers accompaniers;
    private final Listings listings;
    private final DescribeForms forms;
    private final Vocabulary vocabulary;
    private final Mediators mediators;
    private final Organisations organisations;
    private final Accompaniment accompaniment;
    private final TransactionTemplate transaction;

    DescribePages(
            Accompaniers accompaniers,
            Listings listings,
            DescribeForms forms,
            Vocabulary vocabulary,
            Mediators mediators,
            Organisations organisations,
            Accompaniment accompaniment,
            TransactionTemplate transaction) {
        this.accompaniers = accompaniers;
        this.listings = listings;
        this.forms = forms;
        this.vocabulary = vocabulary;
        this.mediators = mediators;
        this.organisations = organisations;
        this.accompaniment = accompaniment;
        this.transaction = transaction;
    }

    public static String of(PartyId organisation) {
        return "/structures/" + organisation + "/accompagner";
    }

    @GetMapping(OWN)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView own(Visitor me, Page page) {
        return form(me.party(), "", OWN, page);
    }

    @PostMapping(OWN)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ownSaid(Form form, Visitor me, Page page) {
        return said(me.party(), "", OWN, form, me, page);
    }

    @PostMapping(OWN + "/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ownLeft(Visitor me, Page page) {
        return hide(me.party(), true, OWN, page);
    }

    @PostMapping(OWN + "/remettre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ownBack(Visitor me, Page page) {
        return hide(me.party(), false, OWN, page);
    }

    /** From the page of an organisation, which puts its id at the end of an address. */
    @GetMapping(OWN + "/structure")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView towards(@RequestParam UUID organisation, Page page) {
        return page.redirect(of(new PartyId(organisation)));
    }

    @GetMapping(ORGANISATION)
    @Access(seat = Seat.REFERENT)
    ModelAndView organisation(UUID organisation, Page page) {
        var it = new PartyId(organisation);
        return form(it, name(it), of(it), page);
    }

    @PostMapping(ORGANISATION)
    @Access(seat = Seat.REFERENT)
    ModelAndView organisationSaid(UUID organisation, Form form, Visitor me, Page page) {
        var it = new PartyId(organisation);
        return said(it, name(it), of(it), form, me, page);
    }

    @PostMapping(ORGANISATION + "/retirer")
    @Access(seat = Seat.REFERENT)
    ModelAndView organisationLeft(UUID organisation, Page page) {
        var it = new PartyId(organisation);
        return hide(it, true, of(it), page);
    }

    @PostMapping(ORGANISATION + "/remettre")
    @Access(seat = Seat.REFERENT)
    ModelAndView organisationBack(UUID organisation, Page page) {
        var it = new PartyId(organisation);
        return hide(it, false, of(it), page);
    }

    private String name(PartyId organisation) {
        return organisations.find(organisation).orElseThrow(Problem::notFound).name();
    }

    /** The first time with the skills that the square knows of them already, and where an organisation lives. */
    private ModelAndView form(PartyId party, String name, String action, Page page) {
        var known = accompaniers.of(party);
        var said = known.map(Accompanier::said).orElseGet(() -> begun(party));
        var tools = vocabulary.tools(said.tools().stream().map(SheetId::value).toList());
        var form = forms.filled(
                said,
                mediators.declaration(party),
                tools.values().stream()
                        .sorted(Comparator.comparing(Sheet::name))
                        .toList(),
                known.map(Accompanier::version).orElse(0));
        return page.show("accompaniers/accompanierform", view(party, name, action, form));
    }

    private Description begun(PartyId party) {
        var theirs = vocabulary.skills(party).stream()
                .filter(SkillTree.Skill::theirs)
                .toList();
        var base = organisations.find(party).map(it -> it.commune()).orElse(null);
        return new Description(
                "",
                "",
                Availability.UNKNOWN,
                null,
                new Description.Area(base, Set.of(), Set.of(), false),
                theirs.stream()
                        .map(SkillTree.Skill::category)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                theirs.stream()
                        .filter(it -> it.category() == null)
                        .map(SkillTree.Skill::words)
                        .toList(),
                Set.of(),
                List.of(),
                Description.Usual.UNSAID);
    }

    private ModelAndView said(PartyId party, String name, String action, Form form, Visitor me, Page page) {
        var before = accompaniers.of(party).map(Accompanier::said).orElseGet(() -> begun(party));
        if (!form.value("chercher").isEmpty())
            return page.show("accompaniers/accompanierform", view(party, name, action, form));
        var known = new HashSet<>(before.skills());
        for (var it : vocabulary.skills(null)) if (it.category() != null) known.add(it.category());
        var read = forms.read(form, before, known, accompaniment.today(), page);
        if (read.isEmpty()) return page.refuse("accompaniers/accompanierform", view(party, name, action, form));
        var id = transaction.execute(status -> write(party, read.get(), form, me));
        if (id == null || id.isEmpty()) throw Problem.conflict();
        return page.redirect(Accompanier.PATH + "/" + id.get(), "accompaniers.said");
    }

    private Optional<UUID> write(PartyId party, DescribeForms.Read it, Form form, Visitor me) {
        var id = accompaniers.describe(party, it.description(), me.party(), CaseForms.version(form));
        if (id.isEmpty()) return id;
        boolean same = mediators
                .declaration(party)
                .filter(old -> old.funder().equals(it.funder())
                        && old.linked() == it.linked()
                        && old.links().equals(it.links()))
                .isPresent();
        if (!same) mediators.declare(party, it.funder(), it.linked(), it.links(), me.party());
        return id;
    }

    private ModelAndView hide(PartyId party, boolean hidden, String action, Page page) {
        var it = accompaniers.of(party).orElseThrow(Problem::notFound);
        if (!listings.hide(it.id(), hidden)) throw Problem.conflict();
        return hidden
                ? page.redirectWithUndo(action, action + "/remettre", "accompaniers.left")
                : page.redirect(it.url(), "accompaniers.back");
    }

    private DescribeView view(PartyId party, String name, String action, Form form) {
        var known = accompaniers.of(party);
        return new DescribeView(
                action,
                name,
                known.map(Accompanier::url).orElse(""),
                known.map(Accompanier::hidden).orElse(false),
                forms.base(form),
                forms.also(form),
                vocabulary.skills(null).stream()
                        .filter(it -> it.category() != null)
                        .map(it -> OptionView.of(String.valueOf(it.category()), it.words()))
                        .toList(),
                PriceForms.shown(form),
                form);
    }
}
