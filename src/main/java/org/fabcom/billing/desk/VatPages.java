package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.accounting.Desk;
import org.fabcom.billing.Quantities;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.vat.FrenchVat;
import org.fabcom.billing.vat.Law;
import org.fabcom.billing.vat.VatRegime;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.billing.vat.VatRegimes.NumberFault;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The VAT regime of an organisation, from which day on; beside it what the law said and where it was read. */
@Controller
record VatPages(VatRegimes regimes, Law law, Issuers issuers) {

    private static final String PATH = "/structures/{organisation}/tva";

    @GetMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView form(UUID organisation, Page page) {
        return page.show("billing/vat", view(new PartyId(organisation), Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView say(UUID organisation, Form form, Visitor me, Page page) {
        var seller = new PartyId(organisation);
        var regime = List.of(VatRegime.values()).stream()
                .filter(it -> it.name().equals(form.value("regime")))
                .findFirst();
        if (regime.isEmpty()) form.reject("regime", page.t("billing.vat.regime.missing"));
        var number = FrenchVat.plain(form.value("numero"));
        regime.flatMap(it -> regimes.fault(seller, it, number))
                .ifPresent(it -> form.reject("numero", words(it, seller, page)));
        var from = Desk.day(form, "depuis", page);
        if (form.wrong() || from == null) return page.refuse("billing/vat", view(seller, form, page));
        boolean instead = regimes.of(seller).stream().anyMatch(it -> it.from().equals(from));
        regimes.say(seller, from, regime.orElseThrow(), number, me.party());
        return page.redirect(
                "/structures/" + seller + "/tva",
                instead ? "billing.vat.kept.instead" : "billing.vat.kept",
                page.shortDate(from));
    }

    private String words(NumberFault it, PartyId seller, Page page) {
        return switch (it) {
            case WRONG -> page.t("billing.vat.number.wrong");
            case OF_ANOTHER -> page.t("billing.vat.number.other", issuers.siren(seller));
        };
    }

    private VatPageView view(PartyId seller, Form form, Page page) {
        return new VatPageView(
                Invoice.url(seller),
                "/structures/" + seller + "/tva",
                form,
                OptionView.all(
                        List.of(VatRegime.values()).stream().map(Enum::name).toList(),
                        it -> page.t("billing.vat.regime." + it)),
                said(regimes.of(seller), page),
                law.all().stream().map(it -> law(it, page)).toList());
    }

    /** Of one day the last that was said holds. */
    private static List<String> said(List<VatRegimes.Statement> all, Page page) {
        var days = new HashSet<LocalDate>();
        return all.stream()
                .map(it -> page.t(
                                "billing.vat.said",
                                page.shortDate(it.from()),
                                page.t("billing.vat.regime." + it.regime()),
                                it.number())
                        + (days.add(it.from()) ? "" : " · " + page.t("billing.vat.replaced")))
                .toList();
    }

    private static VatPageView.LawView law(Law.Parameter it, Page page) {
        var amount = it.amount();
        var what = page.has("billing.law." + it.code()) ? page.t("billing.law." + it.code()) : it.code();
        return new VatPageView.LawView(
                what,
                page.shortDate(it.from()),
                amount == null ? it.words() : said(it.code(), amount, page),
                it.source(),
                page.t(it.sure() ? "billing.law.sure" : "billing.law.unsure", page.shortDate(it.readOn())));
    }

    private static String said(String code, long amount, Page page) {
        boolean share = code.startsWith("vat.rate") || code.endsWith("share");
        return share ? Quantities.percent(amount, page) : page.euros(amount);
    }
}
