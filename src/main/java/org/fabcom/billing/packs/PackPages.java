package org.fabcom.billing.packs;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.Quantities;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.packs.Pack.Owner;
import org.fabcom.billing.packs.PackFields.Sold;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FindView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The packs that an organisation sold: one that is paid opens with its invoice, whose draft is made here (S24). */
@Controller
record PackPages(
        Packs packs, PackRows rows, InvoiceDrafts drafts, People people, TransactionTemplate transaction, Clock clock) {

    private static final String PATH = Pack.PATH;

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView list(UUID organisation, Address address, Page page) {
        var seller = new PartyId(organisation);
        var form = Form.empty().with("mesure", Measure.HOUR).with("du", Days.today(clock));
        Ids.read(address.value("encore"))
                .flatMap(packs::find)
                .filter(it -> it.organisation().equals(seller))
                .ifPresent(it -> form.with("client", name(it.holder()))
                        .with("courriel", it.holder().email())
                        .with("encore", it.id()));
        return page.show("web/deskpage", view(seller, address, form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView sell(UUID organisation, Address address, Form form, Visitor me, Page page) {
        var seller = new PartyId(organisation);
        var id = Ids.read(form.value("cle")).orElseThrow(Problem::badRequest);
        var said = PackFields.SALE.read(form, page::t);
        var pack = said.isPresent() ? draft(seller, said.get(), form, page) : null;
        if (pack != null && !another(pack, form) && rows.namesake(id, seller, pack.holder()))
            form.reject("client", page.t("billing.packs.namesake", pack.holder().name()));
        if (form.wrong() || pack == null) return page.refuse("web/deskpage", view(seller, address, form, page));
        long cents = price(said.orElseThrow()).orElse(0);
        var invoice = transaction.execute(status -> sold(id, pack, cents, me));
        return invoice == null || invoice.isEmpty()
                ? page.redirect(Pack.url(seller) + "/" + id, "billing.packs.sold")
                : page.redirect(Invoice.url(seller) + "/brouillons/" + invoice.get(), "billing.packs.sold.invoice");
    }

    /** Asked for on the page of that very person's packs. */
    private boolean another(Pack.Draft pack, Form form) {
        return Ids.read(form.value("encore"))
                .flatMap(packs::find)
                .filter(it -> it.organisation().equals(pack.organisation())
                        && it.holder().equals(pack.holder()))
                .isPresent();
    }

    /** The draft of its invoice, with which it opens; empty if it costs nothing (S34), or was sold before by the same form. */
    private Optional<UUID> sold(UUID id, Pack.Draft pack, long cents, Visitor me) {
        if (cents == 0) {
            packs.add(id, pack, me.party());
            return Optional.empty();
        }
        if (!packs.await(id, pack, me.party())) return Optional.empty();
        var holder = pack.holder();
        var line = DraftLine.of(pack.label(), Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, cents);
        return Optional.of(drafts.add(
                pack.organisation(),
                new InvoiceDraft(
                        Trader.person(name(holder), "", "", "", holder.email()),
                        holder.party(),
                        "",
                        false,
                        Prices.INCLUDING,
                        null,
                        List.of(line),
                        "",
                        PackInvoices.origin(id)),
                me.party()));
    }

    private static OptionalLong price(Sold it) {
        return it.price().isEmpty() ? OptionalLong.of(0) : TypedAmount.cents(it.price());
    }

    private Pack.@Nullable Draft draft(PartyId seller, Sold it, Form form, Page page) {
        var quantity = TypedAmount.quantity(it.quantity(), it.measure());
        if (quantity.isEmpty()) form.reject("quantite", page.t(TypedAmount.wrong(it.measure())));
        if (price(it).isEmpty()) form.reject("prix", page.t("billing.amount.wrong"));
        if (!it.email().isEmpty() && Email.read(it.email()).isEmpty())
            form.reject("courriel", page.t("billing.packs.email.wrong"));
        var from = it.from() == null ? Days.today(clock) : it.from();
        var until = it.until();
        if (until != null && until.isBefore(from)) form.reject("au", page.t("billing.rules.until.wrong"));
        if (form.wrong()) return null;
        return new Pack.Draft(
                seller,
                Owner.named(it.client(), it.email()),
                it.label(),
                it.resource(),
                it.measure(),
                quantity.orElseThrow(),
                from,
                until);
    }

    private DeskPageView view(PartyId seller, Address address, Form form, Page page) {
        var today = Days.today(clock);
        boolean live = !address.value("etat").equals("finis");
        var found = rows.of(seller, today, live, address.value("q"));
        var url = Pack.url(seller);
        var names = people.names(found.stream()
                .map(it -> it.holder().party())
                .filter(Objects::nonNull)
                .toList());
        var table = DeskPageView.table(
                page.t(live ? "billing.packs.live" : "billing.packs.over"),
                List.of(
                        page.t("billing.packs.client"),
                        page.t("billing.packs.label"),
                        page.t("billing.packs.left"),
                        page.t("billing.packs.until")),
                found.stream().map(it -> row(it, names, url, page)).toList(),
                page.t(live ? "billing.packs.none" : "billing.packs.none.over"));
        var cut = found.size() < PackRows.MOST ? "" : "\n" + page.t("billing.packs.cut", PackRows.MOST);
        return new DeskPageView(
                        page.t("billing.packs.title"),
                        new LinkView(Invoice.url(seller), page.t("billing.back")),
                        page.t("billing.packs.lead") + cut,
                        List.of(
                                live
                                        ? new LinkView(url + "?etat=finis", page.t("billing.packs.over"))
                                        : new LinkView(url, page.t("billing.packs.live"))),
                        Stream.concat(beyond(seller, address, url, page).stream(), Stream.of(table))
                                .toList(),
                        new FormView(
                                        page.t("billing.packs.sell"),
                                        form,
                                        PackFields.SALE.all(),
                                        url,
                                        page.t("billing.packs.sell.do"))
                                .hiding(Map.of("cle", key(form), "encore", form.value("encore"))))
                .finding(new FindView(
                        url,
                        page.t("billing.packs.find"),
                        address.value("q"),
                        live ? Map.of() : Map.of("etat", "finis")));
    }

    /** What was used and not paid beforehand, while nobody has invoiced it; empty: there is none. */
    private Optional<SectionView> beyond(PartyId seller, Address address, String url, Page page) {
        var all = rows.beyond(seller, address.value("q"));
        if (all.isEmpty()) return Optional.empty();
        return Optional.of(DeskPageView.table(
                page.t("billing.packs.beyond.title"),
                List.of(
                        page.t("billing.packs.client"),
                        page.t("billing.packs.use.day"),
                        page.t("billing.packs.beyond.left"),
                        page.t("billing.packs.state")),
                all.stream()
                        .map(it -> new RowView(
                                List.of(
                                        name(it.pack().holder()),
                                        page.shortDate(it.day()),
                                        Quantities.told(it.pack().measure(), it.quantity(), page),
                                        page.t(
                                                it.drafted()
                                                        ? "billing.packs.bill.draft"
                                                        : "billing.packs.beyond.open")),
                                url + "/" + it.pack().id()))
                        .toList(),
                ""));
    }

    static String key(Form form) {
        return form.value("cle").isEmpty() ? Ids.next().toString() : form.value("cle");
    }

    private static RowView row(Pack it, Map<PartyId, String> names, String url, Page page) {
        var party = it.holder().party();
        return new RowView(
                List.of(
                        party == null ? it.holder().name() : names.getOrDefault(party, ""),
                        told(it, page),
                        left(it, page),
                        until(it.until(), page)),
                url + "/" + it.id());
    }

    /** Before it is open nothing is left of it, nor used. */
    static String left(Pack it, Page page) {
        return it.opened()
                ? Quantities.told(it.measure(), it.left(), page)
                : page.t("billing.packs.state." + (it.draft() == null ? "DROPPED" : "WAITS"));
    }

    static String told(Pack it, Page page) {
        return Stream.of(it.label(), it.resource())
                .filter(word -> !word.isEmpty())
                .reduce((label, code) -> page.t("billing.packs.coded", label, code))
                .orElseGet(() -> page.t("billing.packs.one"));
    }

    static String until(@Nullable LocalDate day, Page page) {
        return day == null ? page.t("billing.packs.ever") : page.shortDate(day);
    }

    String name(Owner it) {
        var party = it.party();
        return party == null ? it.name() : people.name(party).orElse("");
    }
}
