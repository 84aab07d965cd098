package org.fabcom.billing.register;

import module java.base;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Issuers;
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
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of second-hand objects, where the organisation keeps one. A line is corrected by another: both stay. */
@Controller
record SecondHandRegisterPages(SecondHandRegister register, Issuers issuers, Clock clock) {

    private static final String PATH = "/structures/{organisation}/registre";
    private static final String CORRECTS = "corrige";
    private static final String KEY = "cle";

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(UUID organisation, Address address, Page page) {
        var seller = new PartyId(organisation);
        int year = Objects.requireNonNullElse(
                Filters.number(address, "annee", 2000, 2099), Days.today(clock).getYear());
        if (!kept(seller)) return page.show("web/deskpage", view(seller, year, null, page));
        var corrected = Ids.read(address.value(CORRECTS)).flatMap(it -> register.find(seller, it));
        var form = corrected
                .map(it -> filled(it))
                .orElseGet(
                        () -> Form.empty().with("mode", RegisterEntry.Way.GIFT).with("pieces", 1));
        form.with("jour", Days.today(clock));
        return page.show("web/deskpage", view(seller, year, form, page));
    }

    /** What a line says, to be written anew; the day is that of the correction. */
    private static Form filled(RegisterEntry it) {
        return RegisterEntry.FIELDS.form(it.described()).with(CORRECTS, it.id());
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView add(UUID organisation, Form form, Visitor me, Page page) {
        var seller = new PartyId(organisation);
        if (!kept(seller)) throw Problem.notFound();
        if (!form.value(KEY).matches("[0-9a-f]{32}")) throw Problem.badRequest();
        var said = RegisterEntry.FIELDS.read(form, page::t);
        var cents = TypedAmount.cents(form.value("valeur"));
        if (cents.isEmpty()) form.reject("valeur", page.t("billing.amount.wrong"));
        var day = said.isEmpty() ? null : said.get().day();
        if (day != null && day.isAfter(Days.today(clock))) form.reject("jour", page.t("billing.register.future"));
        if (said.isPresent() && !form.wrong())
            register.add(seller, said.get(), cents.orElseThrow(), corrects(form), form.value(KEY), me.party())
                    .ifPresent(why -> form.reject("jour", page.t("billing.register.refused." + why)));
        int year = Days.today(clock).getYear();
        if (form.wrong()) return page.refuse("web/deskpage", view(seller, year, form, page));
        int of = day == null ? year : day.getYear();
        return page.redirect("/structures/" + seller + "/registre?annee=" + of, "billing.register.added");
    }

    private static @Nullable UUID corrects(Form form) {
        return form.value(CORRECTS).isEmpty()
                ? null
                : Ids.read(form.value(CORRECTS)).orElseThrow(Problem::badRequest);
    }

    private boolean kept(PartyId seller) {
        return issuers.of(seller).register();
    }

    private DeskPageView view(PartyId seller, int year, @Nullable Form form, Page page) {
        var base = "/structures/" + seller + "/registre";
        return new DeskPageView(
                page.t("billing.register.of", String.valueOf(year)),
                new LinkView(Invoice.url(seller), page.t("billing.back")),
                page.t(form == null ? "billing.register.closed" : "billing.register.lead"),
                List.of(new LinkView(base + "?annee=" + (year - 1), String.valueOf(year - 1))),
                List.of(DeskPageView.table(
                        page.t("billing.register.lines"),
                        List.of(
                                page.t("billing.register.number"),
                                page.t("billing.register.day"),
                                page.t("billing.register.description"),
                                page.t("billing.register.pieces"),
                                page.t("billing.register.way"),
                                page.t("billing.register.origin"),
                                page.t("billing.register.value"),
                                page.t("billing.register.supplier")),
                        rows(register.of(seller, year), form == null ? "" : base, page),
                        page.t("billing.register.none"))),
                form == null ? null : form(seller, base, form, page));
    }

    private DeskPageView.FormView form(PartyId seller, String base, Form form, Page page) {
        var corrected = Ids.read(form.value(CORRECTS)).flatMap(it -> register.find(seller, it));
        return new DeskPageView.FormView(
                        corrected
                                .map(it -> page.t("billing.register.correct", number(it)))
                                .orElseGet(() -> page.t("billing.register.add")),
                        form,
                        RegisterEntry.FIELDS.all(),
                        base,
                        page.t("billing.register.add.do"))
                .hiding(Map.of(
                        CORRECTS,
                        corrected.map(it -> it.id().toString()).orElse(""),
                        KEY,
                        form.value(KEY).isEmpty() ? Ids.token() : form.value(KEY)));
    }

    /** A line that stands opens as the form that corrects it. */
    private static List<DeskPageView.RowView> rows(List<RegisterEntry> lines, String base, Page page) {
        var numbers = new HashMap<UUID, String>();
        lines.forEach(it -> numbers.put(it.id(), number(it)));
        return lines.stream()
                .map(it -> new DeskPageView.RowView(
                        cells(it, numbers, page),
                        base.isEmpty() || it.corrected() ? "" : base + "?" + CORRECTS + "=" + it.id(),
                        List.of()))
                .toList();
    }

    private static String number(RegisterEntry it) {
        return it.year() + "-" + it.number();
    }

    private static List<String> cells(RegisterEntry it, Map<UUID, String> numbers, Page page) {
        var said = it.described();
        var day = said.day();
        var pieces = said.pieces();
        var corrects = it.corrects();
        var what = it.corrected() ? page.t("billing.register.corrected", said.description()) : said.description();
        return List.of(
                number(it),
                day == null ? "" : page.shortDate(day),
                corrects == null
                        ? what
                        : page.t("billing.register.corrects", what, numbers.getOrDefault(corrects, "–")),
                pieces == null ? "" : page.number(pieces),
                page.t("billing.register.way." + said.way()),
                said.origin(),
                page.euros(it.cents()),
                said.supplier());
    }
}
