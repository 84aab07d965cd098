package org.fabcom.accounting.chart;

import org.fabcom.accounting.Account;
import org.fabcom.accounting.Chart;
import org.fabcom.accounting.Desk;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Accounts of one's own: added beside those of the law, taken away again while nothing was written in them. */
@Controller
record ChartPages(Desk desk, Chart chart) {

    private static final String PATH = Desk.HOME + "/plan";
    private static final int LONGEST = 120;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(Address address, Visitor me, Form form, Page page) {
        return page.show("accounting/bookchart", view(desk.books(me, address), form));
    }

    private BookChartView view(Desk.Books it, Form form) {
        return new BookChartView(it, chart.own(it.wallet().party()), form);
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(Visitor me, Form form, Page page) {
        var it = desk.books(me, form.value("pour"), form.value("exercice"));
        var label = form.line("intitule", page).strip();
        if (label.isEmpty() || label.length() > LONGEST)
            form.reject("intitule", page.t("accounting.chart.label.missing", LONGEST));
        var number = form.value("numero").replace(" ", "");
        if (number.isEmpty()) form.reject("numero", page.t("problem.FC-4732.text"));
        if (!form.wrong())
            chart.add(it.wallet().party(), new Account(number, label), me.party())
                    .ifPresent(why -> form.reject("numero", page.t(why.key())));
        if (form.wrong()) return page.refuse("accounting/bookchart", view(it, form));
        return page.redirect(it.at("/plan"), "accounting.chart.added", number);
    }

    @PostMapping(PATH + "/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView drop(Visitor me, Form form, Page page) {
        var it = desk.books(me, form.value("pour"), form.value("exercice"));
        var number = form.value("numero");
        var refused = chart.drop(it.wallet().party(), number);
        if (refused.isPresent()) throw Problem.of(409, refused.get().code());
        return page.redirect(it.at("/plan"), "accounting.chart.dropped", number);
    }
}
