package org.fabcom.billing.packs;

import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.springframework.context.ApplicationContext;

/** The desk that sells packs. */
abstract class PackDesk extends OneSeller {

    final Packs packs;
    final WebVisitor desk;

    PackDesk(ApplicationContext beans) {
        super(beans);
        packs = beans.getBean(Packs.class);
        desk = neighbours.signedIn(paul);
    }

    WebAnswer list() {
        return desk.get("/structures/" + lab + "/carnets");
    }

    WebAnswer sell(String name, String hours, String price) {
        return list().form("Vendre le carnet")
                .set("client", name)
                .set("libelle", "Carnet d’atelier")
                .set("quantite", hours)
                .set("prix", price)
                .submit();
    }

    Pack pack(String name) {
        return packs.of(lab, Pack.Owner.named(name, "")).getFirst();
    }

    WebAnswer issue(WebAnswer draft) {
        return draft.form("Émettre la facture").tick("J’ai relu").submit().follow();
    }
}
