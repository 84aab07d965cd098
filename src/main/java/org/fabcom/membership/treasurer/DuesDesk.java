package org.fabcom.membership.treasurer;

import module java.base;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.membership.dues.Dues;
import org.fabcom.people.Organisations;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Whose dues a page is about: an organisation that keeps its register here. */
@Component
record DuesDesk(Organisations organisations, Registers registers, Issuers issuers, VatRegimes regimes, Clock clock) {

    /** Not found where no register is kept. */
    PartyId of(UUID organisation) {
        var it = new PartyId(organisation);
        if (registers.find(it).isEmpty()) throw Problem.notFound();
        return it;
    }

    boolean kept(PartyId organisation) {
        return registers.find(organisation).isPresent();
    }

    String name(PartyId organisation) {
        return organisations.find(organisation).orElseThrow(Problem::notFound).name();
    }

    LinkView back(PartyId organisation, Page page) {
        return new LinkView(Dues.url(organisation), page.t("membership.dues.title", name(organisation)));
    }

    LinkView register(PartyId organisation, Page page) {
        return new LinkView(Register.url(organisation), page.t("membership.dues.register"));
    }

    /** What must be said to the desk of invoices before a receipt can have a number; none when all is. */
    List<LinkView> missing(PartyId organisation, Page page) {
        var missing = new ArrayList<LinkView>();
        var base = "/structures/" + organisation;
        if (issuers.kept(organisation).isEmpty())
            missing.add(new LinkView(base + "/facturation", page.t("billing.issuer.title")));
        if (regimes.on(organisation, Days.today(clock)).isEmpty())
            missing.add(new LinkView(base + "/tva", page.t("billing.vat.title")));
        return missing;
    }
}
