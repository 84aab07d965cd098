package org.fabcom.billing.register;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.desk.DeskPageView;
import org.fabcom.billing.desk.Years;
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
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of second-hand objects, where the organisation keeps one. A line is corrected by another: both stay. */
@Controller
class RegisterPages {

    private static final String PATH = "/structures/{organisation}/registre";

    private final SecondHandRegister register;
    private final Issuers issuers;
    private final Clock clock;

    RegisterPages(SecondHandRegister register, Issuers issuers, Clock clock) {
        this.register = register;
        this.issuers = issuers;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView show(@PathVariable UUID organisation, Address address, Page page) {
        var seller = new PartyId(organisation);
        var today = Days.today(clock);
        var form = Form.empty()
                .with("jour", today)
                .with("mode", RegisterEntry.Way.GIFT)
                .with("pieces", 1);
        int year = Years.asked(address, today.getYear());
        return page.show("billing/deskpage", view(seller, year, kept(seller) ? form : null, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView add(@PathVariable UUID organisation, Form form, Visitor me, Page page) {
        var seller = new PartyId(organisation);
        if (!kept(seller)) throw Problem.notFound();
        var said = RegisterEntry.FIELDS.read(form, page::t);
        var cents = TypedAmount.cents(form.value("valeur"));
        if (cents.isEmpty()) form.reject("valeur", page.t("billing.amount.wrong"));
        var day = said.isEmpty() ? null : said.get().day();
        if (day != null && day.isAfter(Days.today(clock))) form.reject("jour", page.t("billing.register.future"));
        if (said.isPresent() && !form.wrong())
            register.add(seller, said.get(), cents.orElseThrow(), corrects(form), me.party())
                    .ifPresent(why -> form.reject("jour", page.t("billing.register.refused." + why)));
        int year = Days.today(clock).getYear();
        if (form.wrong()) return page.refuse(422, "billing/deskpage", view(seller, year, form, page));
        return page.redirect("/structures/" + seller + "/registre", "billing.register.added");
    }

    private static @Nullable UUID corrects(Form form) {
        return form.value("corrige").isEmpty()
                ? null
                : Ids.read(form.value("corrige")).orElseThrow(Problem::badRequest);
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
                List.of(new DeskPageView.TableView(
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
                        register.of(seller, year).stream()
                                .map(it -> row(it, page))
                                .toList(),
                        page.t("billing.register.none"))),
                form == null
                        ? null
                        : new DeskPageView.FormView(
                                page.t("billing.register.add"),
                                form,
                                RegisterEntry.FIELDS.all(),
                                base,
                                page.t("billing.register.add.do")));
    }

    private static DeskPageView.RowView row(RegisterEntry it, Page page) {
        var said = it.described();
        var day = said.day();
        var pieces = said.pieces();
        return DeskPageView.RowView.of(
                it.year() + "-" + it.number(),
                day == null ? "" : page.shortDate(day),
                it.corrected() ? page.t("billing.register.corrected", said.description()) : said.description(),
                pieces == null ? "" : page.number(pieces),
                page.t("billing.register.way." + said.way()),
                said.origin(),
                page.euros(it.cents()),
                said.supplier());
    }
}
