package org.fabcom.billing.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        DraftForms.whole(form, Form.empty());
        prices.say(seller, Form.empty(), form, page);
        var draft = DraftForms.read(form, "", Days.today(clock), page);
        if (draft == null) return page.refuse("billing/draft", view(seller, null, form, page));
        var id = drafts.add(seller, draft, me.party());
        return page.redirect(url(seller, id), "billing.draft.kept");
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
        var it = find(organisation, draft);
        var was = DraftForms.of(it.draft());
        boolean whole = DraftForms.whole(form, was);
        DraftForms.unexplain(form, was);
        prices.say(it.organisation(), was, form, page);
        var said = DraftForms.read(form, it.draft().origin(), Days.today(clock), page);
        if (said == null) return page.refuse("billing/draft", view(it.organisation(), it, form, page));
        if (!drafts.change(draft, version(form), said.to(account(it, form)))) throw Problem.conflict();
        if (whole) return page.redirectWithCare(url(it.organisation(), draft), "billing.draft.kept.whole");
        boolean others = !said.audience().equals(it.draft().audience());
        boolean told =
                it.draft().lines().stream().anyMatch(line -> !line.explanation().isEmpty());
        return others && told
                ? page.redirectWithCare(url(it.organisation(), draft), "billing.draft.kept.audience")
                : page.redirect(url(it.organisation(), draft), "billing.draft.kept");
    }

    /** One of those that are offered; null: nobody here sees it. */
    private @Nullable PartyId account(InvoiceDrafts.Kept it, Form form) {
        return accounts(it, form).stream()
                .filter(one -> one.value().equals(form.value(DraftForms.ACCOUNT)))
                .findFirst()
                .map(one -> new PartyId(UUID.fromString(one.value())))
                .orElse(null);
    }

    private List<OptionView> accounts(InvoiceDrafts.Kept it, Form form) {
        var digits = form.value("siret").replaceAll("[^0-9]", "");
        return buyers.accounts(
                it.organisation(), form.value("client"), digits, it.draft().party());
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
        var issued = transaction.execute(status -> {
            var done = issuing.issue(it.organisation(), it.draft(), form.has("zero", "oui"), key(draft), me.party());
            if (done instanceof Issued.Done) drafts.drop(it.organisation(), draft);
            return done;
        });
        return switch (issued) {
            case Issued.Done done -> issued(done.invoice(), page);
            case Issued.Refused refused ->
                refused(it, page.t(refused.why().key()), refused.why() == InvoiceRefusal.ZERO, page);
        };
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

    /** @param zero whether it is only refused because nothing is due */
    private ModelAndView refused(InvoiceDrafts.Kept it, String why, boolean zero, Page page) {
        var again = DraftForms.of(it.draft()).with("version", it.version()).with("a-zero", zero ? "oui" : "");
        again.reject("emettre", why);
        return page.refuse("billing/draft", view(it.organisation(), it, again, page));
    }

    @PostMapping(PATH + "/{draft}/jeter")
    @Access(seat = Seat.REFERENT)
    ModelAndView drop(UUID organisation, UUID draft, Page page) {
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
                kept == null ? List.of() : accounts(kept, form),
                kept == null ? null : from(kept, lines, page),
                InvoicePageView.parts(InvoiceLine.parts(lines), page),
                page.euros(lines.stream().mapToLong(InvoiceLine::gross).sum()));
    }

    /** What it was agreed upon by, with care where it comes to another sum. */
    private DraftView.@Nullable FromView from(InvoiceDrafts.Kept kept, List<InvoiceLine> lines, Page page) {
        long gross = lines.stream().mapToLong(InvoiceLine::gross).sum();
        return agreed.find(kept.organisation(), kept.draft().origin())
                .map(it -> new DraftView.FromView(
                        it.url(),
                        it.title(),
                        lines.isEmpty() || gross == it.gross()
                                ? ""
                                : page.t("billing.agreed.differs", page.euros(it.gross()), page.euros(gross))))
                .orElse(null);
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
        return OptionView.all(values, it -> page.t(prefix + it));
    }
}
