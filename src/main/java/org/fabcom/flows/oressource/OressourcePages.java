package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.flows.former.ClosedMonths;
import org.fabcom.flows.sites.Gate;
import org.fabcom.imports.own.OwnImportPages;
import org.fabcom.imports.own.OwnImportView;
import org.fabcom.imports.own.OwnImports;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Managers bring their own base of Oressource, tried with its totals. */
@Controller
@RequestMapping(OressourcePages.SETTINGS + "{organisation}" + OressourcePages.HERE)
@Access(Access.Level.SIGNED_IN)
final class OressourcePages extends OwnImportPages {

    static final String SETTINGS = "/pesee/reglages/";
    static final String HERE = "/oressource";
    private static final int LOOKED_AT = 5_000;

    private final Gate gate;
    private final ClosedMonths months;

    OressourcePages(OwnImports own, Gate gate, ClosedMonths months) {
        super(own, OressourceKind.NAME, Taking.STRUCTURE, "oressource.bring.");
        this.gate = gate;
        this.months = months;
    }

    @Override
    protected PartyId house(UUID organisation, Visitor me) {
        var owner = gate.settings(organisation, me);
        if (!me.sits(owner, Seat.MANAGER)) throw Problem.forbidden();
        return owner;
    }

    @Override
    protected String path(PartyId owner) {
        return SETTINGS + owner + HERE;
    }

    @Override
    protected Map<String, String> answers(Form form, Page page) {
        return form.has(ClosedMonths.ASKED, "oui") ? Map.of(ClosedMonths.ASKED, "oui") : Map.of();
    }

    @Override
    protected int notes() {
        return LOOKED_AT;
    }

    @Override
    protected ModelAndView screen(PartyId owner, OwnImportView it, Screen screen, Page page) {
        return screen.of(
                "flows/oressource",
                new OressourceView(
                        it,
                        new LinkView(SETTINGS + owner, page.t("flows.settings.title")),
                        months.through(owner).map(page::date).orElse(""),
                        it.notes().stream()
                                .filter(line -> line.place().equals(Figures.PLACE))
                                .map(line -> line.said().in(page))
                                .toList(),
                        it.notes().stream()
                                .filter(line -> !line.place().equals(Figures.PLACE))
                                .limit(SHOWN)
                                .map(line -> line.place()
                                        + page.t("oressource.bring.colon")
                                        + line.said().in(page))
                                .toList()));
    }
}
