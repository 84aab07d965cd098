package org.fabcom.accompaniers.directory;

import module java.base;
import org.fabcom.accompaniers.Accompanier;
import org.fabcom.accompaniers.NearCardView;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CasePart;
import org.fabcom.people.Organisations;
import org.fabcom.people.communes.Commune;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a case, as long as it goes on: finding somebody near the organisation; not for the one who was found. */
@Component
@Order(60)
record NearCard(Organisations organisations) implements CasePart {

    @Override
    public Optional<Card> card(Case it, Page page) {
        if (it.state().ended() || CaseAccess.mediates(page.visitor(), it)) return Optional.empty();
        return organisations
                .find(it.organisation())
                .map(one -> new Card("accompaniers/accompanierscard", near(one.commune(), it)));
    }

    /** The accompaniment goes along, so that a quote that is asked for there is found here. */
    static NearCardView near(Commune commune, Case it) {
        var address =
                Address.of(Accompanier.PATH).with(Accompanier.CASE, it.id().value());
        if (commune.code() == null) return new NearCardView(address.toString(), "");
        return new NearCardView(
                address.with(DirectoryAsked.NEAR, commune.code())
                        .with(DirectoryAsked.NEAR + "-nom", commune.name())
                        .toString(),
                commune.name());
    }
}
