package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.buyers.AgreedInvoices;
import org.fabcom.billing.buyers.Buyers;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.InvoiceKeeper;
import org.fabcom.billing.invoices.InvoiceLine;
import org.fabcom.billing.invoices.InvoiceRefusal;
import org.fabcom.billing.invoices.Invoices;
import org.fabcom.billing.invoices.Issued;
import org.fabcom.billing.invoices.Issuing;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Sale;
import org.fabcom.billing.paper.InvoicePageView;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.invoicing.Billable;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing an invoice, and issuing it. */
@Controller
record DraftPages(
        InvoiceDrafts drafts,
        Issuing issuing,
        Invoices invoices,
        DraftPrices prices,
        Buyers buyers,
        AgreedInvoices agreed,
        List<InvoiceKeeper> keepers,
        Clock clock,
        TransactionTemplate transaction) {

    private static final String PATH = InvoiceListPages.PATH + "/brouillons";

    @GetMapping(PATH + "/nouveau")
    @Access(seat = Seat.REFERENT)
    ModelAndView blank(UUID organisation, Page page) {
        return page.show("billing/draft", view(new PartyId(organisation), null, Form.empty(), page));
    }

    @PostMapping(PATH + "/nouveau")
    @Access(seat = Seat.REFERENT)
    ModelAndView add(UUID organisation, Form form, Visitor me, Page page) {
        var seller = new PartyId(organisation);
        var found = found(seller, null, form);
        if (!form.value("chercher").isEmpty()) {
            if (account(found, form) instanceof PartyId it) form.with(DraftForms.ACCOUNT, it);
            return page.show("billing/draft", view(seller, null, form, page));
        }
        DraftForms.whole(form, Form.empty());
        prices.say(seller, Form.empty(), form, page);
        var draft = DraftForms.read(form, "", Days.today(clock), page);
        if (draft == null) return page.refuse("billing/draft", view(seller, null, form, page));
        var account = account(found, form);
        var id = drafts.add(seller, draft.to(account), me.party());
        return kept(url(seller, id), account, null, found, page);
    }

    @GetMapping(PATH + "/{draft}")
    @Access(seat = Seat.REFERENT)
    ModelAndView edit(UUID organisation, UUID draft, Page page) {
        var issued = issued(organisation, draft);
        if (issued.isPresent()) return page.redirect(issued.get().url());
        var it = find(organisation, draft);
        var form = DraftForms.of(it.draft()).with("version", it.version());
        return page.show("billing/draft", view(it.organisation(), it, form, page));
    }

    @PostMapping(PATH + "/{draft}")
    @Access(seat = Seat.REFERENT)
    ModelAndView change(UUID organisation, UUID draft, Form form, Page page) {
        var issued = issued(organisation, draft);
        if (issued.isPresent()) return late(issued.get(), page);
        var it = find(organisation, draft);
        var was = DraftForms.of(it.draft());
        boolean whole = DraftForms.whole(form, was);
        DraftForms.unexplain(form, was);
        prices.say(it.organisation(), was, form, page);
        var said = DraftForms.read(form, it.draft().origin(), Days.today(clock), page);
        if (said != null) refused(it, said).ifPresent(why -> form.reject("l0-quantite", page.t(why)));
        if (said == null || form.wrong()) return page.refuse("billing/draft", view(it.organisation(), it, form, page));
        boolean renamed = renamed(it.draft(), said, form);
        var found = found(it.organisation(), renamed ? null : it.draft().party(), form);
        var account = renamed ? found.sure().orElse(null) : account(found, form);
        if (!drafts.change(draft, version(form), said.to(account))) throw Problem.conflict();
        if (whole) return page.redirectWithCare(url(it.organisation(), draft), "billing.draft.kept.whole");
        boolean others = !said.audience().equals(it.draft().audience());
        boolean told =
                it.draft().lines().stream().anyMatch(line -> !line.explanation().isEmpty());
        return others && told
                ? page.redirectWithCare(url(it.organisation(), draft), "billing.draft.kept.audience")
                : kept(url(it.organisation(), draft), account, it.draft().party(), found, page);
    }

    /** What was chosen for another client is chosen for this one by nobody. */
    private static boolean renamed(InvoiceDraft was, InvoiceDraft said, Form form) {
        return was.origin().isEmpty()
                && was.party() != null
                && form.value(DraftForms.ACCOUNT).equals(was.party().toString())
                && !said.buyer().name().equals(was.buyer().name());
    }

    /** Who sees it is said where that is new. */
    private static ModelAndView kept(
            String url, @Nullable PartyId account, @Nullable PartyId was, Buyers.Found found, Page page) {
        if (Objects.equals(account, was)) return page.redirect(url, "billing.draft.kept");
        if (account == null) return page.redirectWithCare(url, "billing.draft.kept.nobody");
        return page.redirect(url, "billing.draft.kept.account", found.name(account));
    }

    /** One of those that are offered, or who is sure where nobody was asked; null: nobody here sees it. */
    private static @Nullable PartyId account(Buyers.Found found, Form form) {
        if (!form.names().contains(DraftForms.ACCOUNT)) return found.sure().orElse(null);
        return found.options().stream()
                .map(OptionView::value)
                .filter(it -> it.equals(form.value(DraftForms.ACCOUNT)))
                .findFirst()
                .map(it -> new PartyId(UUID.fromString(it)))
                .orElse(null);
    }

    private Buyers.Found found(PartyId seller, @Nullable PartyId chosen, Form form) {
        return buyers.accounts(seller, DraftForms.named(form), chosen);
    }

    /** Issues what was kept: what is still being typed is kept first by the same form. */
    @PostMapping(PATH + "/{draft}/emettre")
    @Access(seat = Seat.REFERENT)
    ModelAndView issue(UUID organisation, UUID draft, Form form, Visitor me, Page page) {
        var before = issued(organisation, draft);
        if (before.isPresent()) return issued(before.get(), page);
        var it = find(organisation, draft);
        if (it.version() != version(form)) throw Problem.conflict();
        if (!form.has("sur", "oui")) return refused(it, page.t("billing.draft.sure.missing"), false, page);
        var other = refused(it, it.draft());
        if (other.isPresent()) return refused(it, page.t(other.get()), false, page);
        var issued = transaction.execute(status -> {
            if (!drafts.take(it))
                return issued(organisation, draft).map(Issued.Done::new).orElseThrow(Problem::conflict);
            var done = issuing.issue(it.organisation(), it.draft(), form.has("zero", "oui"), key(draft), me.party());
            if (done instanceof Issued.Refused) status.setRollbackOnly();
            return done;
        });
        return switch (issued) {
            case Issued.Done done -> issued(done.invoice(), page);
            case Issued.Refused refused ->
                refused(it, page.t(refused.why().key()), refused.why() == InvoiceRefusal.ZERO, page);
        };
    }

    private Optional<String> refused(InvoiceDrafts.Kept it, InvoiceDraft said) {
        return keepers.stream()
                .flatMap(one -> one.refuses(it.organisation(), said).stream())
                .findFirst();
    }

    /** What became of a draft: a button pressed twice, or a tab left open, comes to the invoice. */
    private Optional<Invoice> issued(UUID organisation, UUID draft) {
        return invoices.keyed(new PartyId(organisation), key(draft));
    }

    private static String key(UUID draft) {
        return "draft-" + draft;
    }

    private static ModelAndView issued(Invoice it, Page page) {
        return page.redirect(it.url(), InvoiceListPages.issued(it), it.reference());
    }

    /** From a tab of before: nothing of it can change the invoice. */
    private static ModelAndView late(Invoice it, Page page) {
        return page.redirectWithCare(it.url(), "billing.draft.late", it.reference());
    }

    /** @param zero whether it is only refused because nothing is due */
    private ModelAndView refused(InvoiceDrafts.Kept it, String why, boolean zero, Page page) {
        var again = DraftForms.of(it.draft()).with("version", it.version()).with("a-zero", zero ? "oui" : "");
        again.reject("emettre", why);
        return page.refuse("billing/draft", view(it.organisation(), it, again, page));
    }

    @PostMapping(PATH + "/{draft}/jeter")
    @Access(seat = Seat.REFERENT)
    ModelAndView drop(UUID organisation, UUID draft, Page page) {
        var issued = issued(organisation, draft);
        if (issued.isPresent()) return late(issued.get(), page);
        var it = find(organisation, draft);
        var also = keepers.stream()
                .flatMap(one -> one.dropped(it.organisation(), it.draft()).stream())
                .findFirst();
        drafts.drop(it.organisation(), draft);
        return page.redirect(Invoice.url(it.organisation()), also.orElse("billing.draft.dropped"));
    }

    private static int version(Form form) {
        return form.value("version").matches("[0-9]{1,9}") ? Integer.parseInt(form.value("version")) : 0;
    }

    private static String url(PartyId seller, UUID draft) {
        return Invoice.url(seller) + "/brouillons/" + draft;
    }

    private InvoiceDrafts.Kept find(UUID organisation, UUID draft) {
        return drafts.find(new PartyId(organisation), draft).orElseThrow(Problem::notFound);
    }

    private DraftView view(PartyId seller, InvoiceDrafts.@Nullable Kept kept, Form form, Page page) {
        var standing = prices.standing(seller, form);
        var lines = kept == null ? List.<InvoiceLine>of() : said(seller, kept.draft());
        return new DraftView(
                page.t(kept == null ? "billing.draft.new" : "billing.draft.title"),
                Invoice.url(seller),
                kept == null ? Invoice.url(seller) + "/brouillons/nouveau" : url(seller, kept.id()),
                kept != null,
                form,
                DraftForms.lines(form),
                options(Nature.values(), "billing.nature.", page),
                options(VatCategory.values(), "billing.vat.category.", page),
                options(Measure.values(), "billing.measured.", page),
                options(Sale.values(), "billing.sale.", page),
                options(Prices.values(), "billing.prices.", page),
                RuleCodes.options(standing, form.value("public"), page),
                OptionView.all(DraftPrices.audiences(standing, form), it -> it),
                found(seller, kept == null ? null : kept.draft().party(), form).options(),
                kept == null ? null : from(kept, lines, page),
                kept == null
                        ? ""
                        : issuing.missing(seller, kept.draft())
                                .map(it -> page.t(it.key()))
                                .orElse(""),
                InvoicePageView.parts(InvoiceLine.parts(lines), page),
                page.euros(lines.stream().mapToLong(InvoiceLine::gross).sum()));
    }

    /** What it was agreed upon by, with care where it comes to another sum. */
    private DraftView.@Nullable FromView from(InvoiceDrafts.Kept kept, List<InvoiceLine> lines, Page page) {
        return agreed.of(kept).map(it -> from(it, lines, page)).orElse(null);
    }

    private static DraftView.FromView from(AgreedInvoices.Counted counted, List<InvoiceLine> lines, Page page) {
        long gross = lines.stream().mapToLong(InvoiceLine::gross).sum();
        long net = lines.stream().mapToLong(InvoiceLine::net).sum();
        var it = counted.it();
        boolean same = lines.isEmpty() || gross == it.gross();
        return new DraftView.FromView(
                it.url(),
                it.title(),
                same ? "" : page.t(differs(it, net), page.euros(it.gross()), page.euros(gross)),
                counted.given().entrySet().stream()
                        .map(one -> page.t("billing.agreed.given", one.getKey(), String.join(" ; ", one.getValue())))
                        .toList());
    }

    /** Without VAT it is the same sum: VAT is what differs, else prices or quantities. */
    private static String differs(Billable it, long net) {
        boolean without = it.lines().stream().noneMatch(line -> line.vat() == Billable.Line.WITHIN);
        long agreed = it.lines().stream().mapToLong(Billable.Line::net).sum();
        return without && net != agreed ? "billing.agreed.differs.price" : "billing.agreed.differs";
    }

    /** Nothing when the regime is not said: issuing will ask for it. */
    private List<InvoiceLine> said(PartyId seller, InvoiceDraft draft) {
        try {
            return issuing.lines(seller, draft);
        } catch (Problem unsaid) {
            return List.of();
        }
    }

    private static <E extends Enum<E>> List<OptionView> options(E[] values, String prefix, Page page) {
        return OptionView.all(Stream.of(values).map(Enum::name).toList(), it -> page.t(prefix + it));
    }
}
