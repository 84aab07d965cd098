package org.fabcom.till.setup;

import static org.fabcom.web.field.Kinds.number;

import module java.base;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.till.TillDesk;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whoever controls reads the tills of a house for some days, without a seat (ADR 0231): who sets them up makes a link that works once, for
 * whoever opens it first with an account of theirs.
 */
@Controller
record ControlPages(
        TillDesk desk,
        Duties duties,
        Sites sites,
        Organisations organisations,
        People people,
        Secrets secrets,
        TransactionTemplate transaction,
        Clock clock) {

    private static final String PATH = TillDesk.HOME + "/controle/{organisation}";
    private static final String LINK = PATH + "/{until}/{number}/{seal}";
    private static final String BACK = "/reprendre";
    private static final int USUAL = 7;

    private record Said(@Nullable Integer days) {}

    private static final Field<Said, @Nullable Integer> DAYS_LONG = Field.of(
                    "jours", "days", "till.control.days", number(1, 31), Said::days)
            .required("till.control.days.missing");
    private static final Fields<Said> FIELDS = Fields.of(List.of(DAYS_LONG), said -> new Said(said.get(DAYS_LONG)));

    static String of(PartyId organisation) {
        return TillDesk.HOME + "/controle/" + organisation;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID organisation, Address address, Visitor me, Page page) {
        var owner = new PartyId(organisation);
        desk.settles(me, owner);
        var link = Ids.read(address.value("lien")).orElse(null);
        var until = Days.typed(address.value("jusqu"));
        var form = Form.empty().with("jours", USUAL);
        return page.show("web/deskpage", view(owner, link, until, form, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView make(UUID organisation, Form form, Visitor me, Page page) {
        var owner = new PartyId(organisation);
        desk.settles(me, owner);
        var days = FIELDS.read(form, page::t).map(Said::days).orElse(null);
        if (form.wrong() || days == null) return page.refuse("web/deskpage", view(owner, null, null, form, page));
        return page.redirect(of(owner) + "?lien=" + Ids.next() + "&jusqu="
                + Days.today(clock).plusDays(days));
    }

    @PostMapping(PATH + "/{person}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeBack(UUID organisation, UUID person, Visitor me, Page page) {
        var owner = new PartyId(organisation);
        desk.settles(me, owner);
        duties.takeBack(owner, new PartyId(person), me.party());
        return page.redirect(of(owner), "till.control.ended");
    }

    @GetMapping(LINK)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView ask(UUID organisation, LocalDate until, UUID number, String seal, Visitor me, Page page) {
        var owner = held(organisation, until, number, seal);
        var state = state(owner, number, me);
        if (state != State.FREE) return page.show("web/deskpage", spent(owner, until, state, page));
        var path = path(owner, until, number);
        boolean ours = desk.maySettle(me, owner);
        var form = ours
                ? new FormView(Form.empty(), List.of(), path + BACK, page.t("till.control.link.end")).grave()
                : new FormView(Form.empty(), List.of(), path, page.t("till.control.take.do"));
        return page.show(
                "web/deskpage",
                DeskPageView.asking(
                        page.t("till.control.take.title", name(owner)),
                        ours
                                ? new LinkView(of(owner), page.t("till.control"))
                                : new LinkView(TillDesk.HOME, page.t("till.tills")),
                        page.t(ours ? "till.control.ours" : "till.control.take.lead", name(owner), page.date(until)),
                        form));
    }

    /** The first to open it has it; nobody else has anything of it afterwards. */
    @PostMapping(LINK)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView take(UUID organisation, LocalDate until, UUID number, String seal, Visitor me, Page page) {
        var owner = held(organisation, until, number, seal);
        if (state(owner, number, me) == State.FREE) lend(selling(owner), number, me.party(), end(until), owner);
        var state = state(owner, number, me);
        return state == State.MINE
                ? page.redirect(TillDesk.HOME, "till.control.taken", page.date(until))
                : page.refuse(409, "web/deskpage", spent(owner, until, state, page));
    }

    /** Nobody opened it yet: it serves nobody any more. Its number is spent at every site by who takes it back, for no time. */
    @PostMapping(LINK + BACK)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView spend(UUID organisation, LocalDate until, UUID number, String seal, Visitor me, Page page) {
        var owner = held(organisation, until, number, seal);
        desk.settles(me, owner);
        if (state(owner, number, me) == State.FREE)
            lend(sites.of(owner), number, me.party(), clock.instant(), me.party());
        return state(owner, number, me) == State.OVER
                ? page.redirect(of(owner), "till.control.link.ended")
                : page.redirectWithCare(of(owner), "till.control.link.served");
    }

    /** All rows of one number are one person's: whoever writes the first has them. */
    private void lend(List<Site> at, UUID number, PartyId person, Instant until, PartyId by) {
        transaction.executeWithoutResult(status -> {
            for (var site : at)
                if (!duties.lend(row(number, site), site.id(), person, until, by)
                        .equals(person)) {
                    status.setRollbackOnly();
                    return;
                }
        });
    }

    private enum State {
        FREE,
        MINE,
        USED,
        OVER
    }

    /** What became of it at any site, a closed one too: what served, or was taken back, never serves elsewhere. */
    private State state(PartyId owner, UUID number, Visitor me) {
        var rows =
                duties.lent(sites.all(owner).stream().map(it -> row(number, it)).toList());
        if (rows.isEmpty()) return State.FREE;
        if (!rows.stream().allMatch(it -> it.person().equals(me.party()))) return State.USED;
        return rows.getLast().until().isAfter(clock.instant()) ? State.MINE : State.OVER;
    }

    private static UUID row(UUID number, Site site) {
        return Ids.named(number + " " + site.id());
    }

    private DeskPageView spent(PartyId owner, LocalDate until, State state, Page page) {
        var tills = new LinkView(TillDesk.HOME, page.t("till.tills"));
        return new DeskPageView(
                page.t("till.control.take.title", name(owner)),
                tills,
                page.t("till.control.state." + state, name(owner), page.date(until)),
                state == State.MINE ? List.of(new LinkView(TillDesk.HOME, page.t("till.control.open"))) : List.of(),
                List.of(),
                null);
    }

    /** A link of this house that is not over. */
    private PartyId held(UUID organisation, LocalDate until, UUID number, String seal) {
        var owner = new PartyId(organisation);
        if (!same(seal, seal(owner, until, number)) || !end(until).isAfter(clock.instant())) throw Problem.notFound();
        return owner;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant end(LocalDate until) {
        return until.plusDays(1).atStartOfDay(Days.ZONE).toInstant();
    }

    private List<Site> selling(PartyId owner) {
        return sites.of(owner).stream().filter(Site::sells).toList();
    }

    private String path(PartyId owner, LocalDate until, UUID number) {
        return of(owner) + "/" + until + "/" + number + "/" + seal(owner, until, number);
    }

    private String seal(PartyId owner, LocalDate until, UUID number) {
        return secrets.sign("till.control", owner + ":" + until + ":" + number).substring(0, 32);
    }

    private String name(PartyId owner) {
        return organisations.find(owner).orElseThrow(Problem::notFound).name();
    }

    private DeskPageView view(PartyId owner, @Nullable UUID link, @Nullable LocalDate until, Form form, Page page) {
        var sections = new ArrayList<SectionView>();
        if (link != null && until != null && !until.isAfter(Days.today(clock).plusDays(31)))
            sections.add(SectionView.of(
                            page.t("till.control.link"),
                            page.t("till.control.link.text", page.date(until)),
                            page.absolute(path(owner, until, link)))
                    .links(List.of(new LinkView(path(owner, until, link), page.t("till.control.link.back")))));
        var rows = duties.lent(owner).stream()
                .map(it -> new RowView(
                        List.of(
                                people.name(it.person()).orElse("–"),
                                page.date(LocalDate.ofInstant(it.until().minusSeconds(1), Days.ZONE))),
                        "",
                        new LinkView(of(owner) + "/" + it.person() + "/retirer", page.t("till.control.end"))))
                .toList();
        sections.add(DeskPageView.table(
                page.t("till.control.who"),
                List.of(page.t("till.control.person"), page.t("till.control.until")),
                rows,
                page.t("till.control.nobody")));
        return new DeskPageView(
                page.t("till.control.of", name(owner)),
                new LinkView(TillDesk.HOME, page.t("till.tills")),
                page.t("till.control.lead"),
                List.of(),
                sections,
                new FormView(page.t("till.control.make"), form, FIELDS.all(), of(owner), page.t("till.control.do")));
    }
}
