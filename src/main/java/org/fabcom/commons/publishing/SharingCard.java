package org.fabcom.commons.publishing;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CasePart;
import org.fabcom.kernel.Seat;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a case that is over: its plan could serve others. */
@Component
@Order(12)
record SharingCard(Publication publication) implements CasePart {

    @Override
    public Optional<Card> card(Case it, Page page) {
        if (!publication.possible(it)) return Optional.empty();
        var published = publication.standing(it);
        if (published.isPresent()) {
            var view = new SharingCardView(
                    page.t("commons.card.published"), published.get().url(), page.t("commons.card.see"));
            return Optional.of(new Card("commons/card", view));
        }
        boolean proposed =
                publication.draft(it).filter(PublicationDrafts.Kept::proposed).isPresent();
        boolean owner = page.visitor().sits(it.organisation(), Seat.REFERENT);
        boolean staff = CaseAccess.staff(page.visitor(), it);
        var words = proposed
                ? owner ? "commons.card.yours" : "commons.card.waits"
                : staff ? "commons.card.prepare" : "commons.card.none";
        var label = proposed && owner ? "commons.card.read" : staff ? "commons.card.open" : "commons.card.what";
        return Optional.of(
                new Card("commons/card", new SharingCardView(page.t(words), it.url() + "/verser", page.t(label))));
    }
}
