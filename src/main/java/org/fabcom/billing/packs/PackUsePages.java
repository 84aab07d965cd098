package org.fabcom.billing.packs;

import module java.base;
import org.fabcom.billing.Quantities;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.packs.PackFields.Taking;
import org.fabcom.billing.packs.PackRows.PackUse;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The packs of one holder: what each still holds, what was used and from which, and the next use (S24). */
@Controller
record PackUsePages(Packs packs, PackRows rows, PackPages list, Clock clock) {

    private static final String ONE = Pack.PATH + "/{pack}";

    /** The box that says: note it although the packs do not hold so much. */
    private static final String SHORT = "manque";

    @GetMapping(ONE)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, UUID pack, Page page) {
        var it = find(organisation, pack);
        var form = Form.empty().with("jour", Days.today(clock)).with("ressource", it.resource());
        return page.show("web/deskpage", view(it, form, page));
    }

    @PostMapping(ONE + "/utiliser")
    @Access(seat = Seat.REFERENT)
    ModelAndView use(UUID organisation, UUID pack, Form form, Visitor me, Page page) {
        var it = find(organisation, pack);
        var key = Ids.read(form.value("cle")).orElseThrow(Problem::badRequest);
        var said = PackFields.USE.read(form, page::t);
        var use = said.isPresent() ? use(key, it, said.get(), form, page) : null;
        if (use != null) ask(use, form, page);
        if (form.wrong() || use == null) return page.refuse("web/deskpage", view(it, form, page));
        var used = packs.use(use, me.party());
        var url = Pack.url(it.organisation()) + "/" + pack;
        if (use.offered()) return page.redirect(url, "billing.packs.use.given");
        return used.uncovered() == 0
                ? page.redirect(url, "billing.packs.use.noted")
                : page.redirectWithCare(
                        url, "billing.packs.use.short", Quantities.told(it.measure(), used.uncovered(), page));
    }

    /** More than their packs hold is asked first; a day before all of them is none. What was noted by this form before is as it was. */
    private void ask(Pack.Use use, Form form, Page page) {
        if (rows.uses(use.organisation(), use.holder()).stream()
                .anyMatch(one -> one.id().equals(use.use()))) return;
        var first = packs.of(use.organisation(), use.holder()).stream()
                .filter(it -> it.measure() == use.measure())
                .map(Pack::from)
                .min(LocalDate::compareTo);
        first.filter(day -> day.isAfter(use.day()))
                .ifPresent(day -> form.reject("jour", page.t("billing.packs.use.day.before", page.date(day))));
        long missing = packs.missing(use);
        if (form.wrong() || missing == 0) return;
        var waiting = packs.waiting(use);
        waiting.ifPresent(it -> form.reject("quantite", page.t("billing.packs.use.waits", PackPages.told(it, page))));
        if (waiting.isPresent() || form.has(SHORT, "oui")) return;
        form.with("demande", Quantities.told(use.measure(), missing, page));
        form.reject("quantite", page.t("billing.packs.use.more", form.value("demande")));
    }

    private Pack.@Nullable Use use(UUID key, Pack it, Taking said, Form form, Page page) {
        var quantity = TypedAmount.quantity(said.quantity(), it.measure());
        if (quantity.isEmpty()) form.reject("quantite", page.t(TypedAmount.wrong(it.measure())));
        var today = Days.today(clock);
        var day = said.day() == null ? today : said.day();
        if (day.isAfter(today)) form.reject("jour", page.t("billing.packs.use.day.wrong"));
        if (form.wrong()) return null;
        return new Pack.Use(
                key,
                it.organisation(),
                it.holder(),
                said.resource(),
                it.measure(),
                quantity.orElseThrow(),
                day,
                said.offered(),
                said.note());
    }

    /** It did not take place: the same packs get back what they gave. */
    @PostMapping(ONE + "/rendre/{use}")
    @Access(seat = Seat.REFERENT)
    ModelAndView restore(UUID organisation, UUID pack, UUID use, Visitor me, Page page) {
        var it = find(organisation, pack);
        var used = rows.uses(it.organisation(), it.holder()).stream()
                .filter(one -> one.id().equals(use))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (used.invoice() != null) throw Problem.conflict();
        boolean asked = used.draft() != null;
        var billed = rows.uses(it.organisation(), it.holder()).stream()
                .filter(one -> one.open() && one.invoice() != null && one.beyond() > 0)
                .filter(one -> one.measure() == used.measure() && used.taken() > 0)
                .findFirst();
        var url = Pack.url(it.organisation()) + "/" + pack;
        try {
            packs.restore(use, me.party());
        } catch (DataIntegrityViolationException refused) {
            if (Constraints.broken(refused).filter("pack_ended"::equals).isEmpty()) throw refused;
            return page.redirectWithCare(url, "billing.packs.restore.ended");
        }
        if (billed.isPresent())
            return page.redirectWithCare(
                    url,
                    "billing.packs.restored.billed",
                    Quantities.told(it.measure(), billed.get().beyond(), page),
                    page.date(billed.get().day()));
        return asked
                ? page.redirectWithCare(url, "billing.packs.restored.draft")
                : page.redirect(url, "billing.packs.restored");
    }

    @PostMapping(ONE + "/finir")
    @Access(seat = Seat.REFERENT)
    ModelAndView end(UUID organisation, UUID pack, Visitor me, Page page) {
        var it = find(organisation, pack);
        packs.end(it, me.party());
        return page.redirect(Pack.url(it.organisation()) + "/" + pack, "billing.packs.ended");
    }

    private Pack find(UUID organisation, UUID pack) {
        return packs.find(pack)
                .filter(it -> it.organisation().equals(new PartyId(organisation)))
                .orElseThrow(Problem::notFound);
    }

    private DeskPageView view(Pack one, Form form, Page page) {
        var list = Pack.url(one.organisation());
        var url = list + "/" + one.id();
        var today = Days.today(clock);
        var all = packs.of(one.organisation(), one.holder());
        return new DeskPageView(
                page.t("billing.packs.of", this.list.name(one.holder())),
                new LinkView(list, page.t("billing.packs.title")),
                page.t("billing.packs.of.lead"),
                links(list, one, all, page),
                List.of(
                        DeskPageView.table(
                                page.t("billing.packs.title"),
                                headings(page),
                                all.stream()
                                        .map(it -> new RowView(
                                                cells(it, today, page),
                                                it.draft() == null
                                                        ? ""
                                                        : Invoice.url(it.organisation()) + "/brouillons/" + it.draft(),
                                                it.left() == 0
                                                        ? null
                                                        : new LinkView(
                                                                list + "/" + it.id() + "/finir",
                                                                page.t("billing.packs.end"))))
                                        .toList(),
                                page.t("billing.packs.none")),
                        uses(rows.uses(one.organisation(), one.holder()), url, one.organisation(), page)),
                using(form, url, page));
    }

    /** A pack that waits is opened by its invoice: the way there comes first. */
    private static List<LinkView> links(String list, Pack one, List<Pack> all, Page page) {
        var again = new LinkView(list + "?encore=" + one.id(), page.t("billing.packs.again"));
        var waiting = all.stream()
                .filter(it -> it.draft() != null)
                .map(it -> new LinkView(
                        Invoice.url(it.organisation()) + "/brouillons/" + it.draft(),
                        page.t("billing.packs.open.first", PackPages.told(it, page))));
        return Stream.concat(waiting, Stream.of(again)).toList();
    }

    private static FormView using(Form form, String url, Page page) {
        var view = new FormView(
                        page.t("billing.packs.use.title"),
                        form,
                        PackFields.USE.all(),
                        url + "/utiliser",
                        page.t("billing.packs.use.do"))
                .hiding(Map.of("cle", PackPages.key(form)));
        return form.value("demande").isEmpty()
                ? view
                : view.choosing(new Choice(
                        SHORT,
                        page.t("billing.packs.use.sure"),
                        List.of(OptionView.of("oui", page.t("billing.packs.use.more.yes"))),
                        false));
    }

    static List<String> headings(Page page) {
        return List.of(
                page.t("billing.packs.label"),
                page.t("billing.packs.left"),
                page.t("billing.packs.until"),
                page.t("billing.packs.state"));
    }

    static List<String> cells(Pack it, LocalDate today, Page page) {
        return List.of(
                PackPages.told(it, page),
                it.opened() ? Quantities.told(it.measure(), it.left(), page) : "",
                PackPages.until(it.until(), page),
                page.t("billing.packs.state." + state(it, today)));
    }

    private static String state(Pack it, LocalDate today) {
        if (!it.opened()) return it.draft() == null ? "DROPPED" : "WAITS";
        if (it.left() == 0) return "EMPTY";
        if (it.from().isAfter(today)) return "LATER";
        return it.holds(today) ? "OPEN" : "OVER";
    }

    private static List<LinkView> acts(PackUse it, String url, Page page) {
        var acts = new ArrayList<LinkView>();
        boolean asked = it.draft() != null || it.invoice() != null;
        if (!url.isEmpty() && it.beyond() > 0 && !asked)
            acts.add(new LinkView(url + "/facturer/" + it.id(), page.t("billing.packs.bill")));
        if (!url.isEmpty() && it.open() && it.invoice() == null)
            acts.add(new LinkView(url + "/rendre/" + it.id(), page.t("billing.packs.restore")));
        return acts;
    }

    /** Where what goes beyond is asked for already; {@code seller}: null for who has the packs. */
    private static List<LinkView> bills(PackUse it, @Nullable PartyId seller, Page page) {
        if (seller == null || it.beyond() == 0) return List.of();
        var url = Invoice.url(seller);
        if (it.invoice() != null)
            return List.of(new LinkView(url + "/" + it.invoice(), page.t("billing.packs.billed")));
        return it.draft() == null
                ? List.of()
                : List.of(new LinkView(url + "/brouillons/" + it.draft(), page.t("billing.packs.bill.draft")));
    }

    /** {@code url}: of what may be done; empty for who has the packs, who is no {@code seller}. */
    static DeskPageView.SectionView uses(List<PackUse> all, String url, @Nullable PartyId seller, Page page) {
        return DeskPageView.table(
                page.t("billing.packs.uses"),
                List.of(
                        page.t("billing.packs.use.day"),
                        page.t("billing.packs.use.note"),
                        page.t("billing.packs.use.quantity"),
                        page.t("billing.packs.taken")),
                all.stream()
                        .map(it -> new RowView(
                                        List.of(
                                                page.shortDate(it.day()),
                                                it.note().isEmpty() ? it.resource() : it.note(),
                                                Quantities.told(it.measure(), it.quantity(), page),
                                                taken(it, page)),
                                        "",
                                        acts(it, url, page))
                                .next(bills(it, seller, page)))
                        .toList(),
                page.t("billing.packs.uses.none"));
    }

    private static String taken(PackUse it, Page page) {
        if (it.offered() && it.open()) return page.t("billing.packs.offered");
        if (it.restored()) return page.t("billing.packs.given.back");
        if (it.undone()) return page.t("billing.packs.undone");
        var given = Quantities.told(it.measure(), it.taken(), page);
        if (it.beyond() == 0) return given;
        var beyond = Quantities.told(it.measure(), it.beyond(), page);
        return page.t(it.invoice() == null ? "billing.packs.beyond" : "billing.packs.beyond.billed", given, beyond);
    }
}
