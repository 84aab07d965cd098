package org.fabcom.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.Access;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody may still do who may otherwise only read: each route of the square and of the safe, by name (E3). */
@FabComTest
record EndingRoutesTest(
        @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {

    private static boolean changes(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream().anyMatch(it -> it != RequestMethod.GET);
    }

    private List<String> of(Set<String> rooms, boolean ends) {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(it -> RouteRules.ours(it.getValue()) && changes(it.getKey()))
                .filter(it -> rooms.contains(RouteRules.room(it.getValue())))
                .filter(it -> RouteRules.of(it.getValue()).ends() == ends)
                .flatMap(it ->
                        Objects.requireNonNull(it.getKey().getPathPatternsCondition()).getPatternValues().stream())
                .sorted()
                .toList();
    }

    @Test
    void these_end_what_was_begun() {
        assertThat(of(Set.of("market", "ledger"), true))
                .containsExactly(
                        "/api/v1/deals/{deal}/{act:reject|withdraw|cancel|keep|refund|returned|dispute}",
                        "/api/v1/payment-requests/{id}/{answer:refuse|withdraw}",
                        "/api/v1/posts/{post}/{act:close|cancel}",
                        "/place/accords/{deal}/{act:refuser|retirer|annuler|garder|rendre|rentre|souci}",
                        "/place/{post}/{act:fermer|annuler}",
                        "/porte-monnaie/confiance/retirer",
                        "/porte-monnaie/demandes/{id}/refuser",
                        "/porte-monnaie/demandes/{id}/retirer",
                        "/porte-monnaie/laisser/{currency}",
                        "/porte-monnaie/mouvements/{id}/rendre",
                        "/temoin/courrier/arret");
    }

    @Test
    void these_are_barred() {
        assertThat(of(Set.of("market", "ledger"), false))
                .containsExactly(
                        "/api/v1/deals/{deal}/rating",
                        "/api/v1/deals/{deal}/{act:accept|invoice|pay|receive|finish|rescind}",
                        "/api/v1/deals/{deal}/{act:takeup|decide}",
                        "/api/v1/payment-requests",
                        "/api/v1/payment-requests/{id}/{answer:accept}",
                        "/api/v1/posts",
                        "/api/v1/posts/{post}/replies",
                        "/api/v1/posts/{post}/{act:publish|renew}",
                        "/api/v1/ratings/{rating}/{act:answer|hide}",
                        "/api/v1/transfers",
                        "/api/v1/transfers/batch",
                        "/comptabilite/cloturer",
                        "/comptabilite/comptes",
                        "/comptabilite/ecriture",
                        "/comptabilite/ecritures/{id}/corriger",
                        "/comptabilite/hors-euro",
                        "/comptabilite/ouvrir",
                        "/comptabilite/plan",
                        "/comptabilite/plan/retirer",
                        "/comptabilite/relever",
                        "/demander",
                        "/moi/savoir-faire",
                        "/monnaies/limites/{currency}",
                        "/monnaies/nouvelle",
                        "/monnaies/visibilite",
                        "/monnaies/{id}/droits",
                        "/monnaies/{id}/emission",
                        "/monnaies/{id}/fermer",
                        "/monnaies/{id}/prelevements",
                        "/monnaies/{id}/prelevements/frais",
                        "/monnaies/{id}/prelevements/frais/{rule}/finir",
                        "/monnaies/{id}/prelevements/{rule}/finir",
                        "/payer",
                        "/place/accords/{deal}/avis",
                        "/place/accords/{deal}/modifier",
                        "/place/accords/{deal}/prendre",
                        "/place/accords/{deal}/trancher",
                        "/place/accords/{deal}/{act:accepter|facturer|payer|recu|fini|reprendre}",
                        "/place/avis/{rating}/masquer",
                        "/place/avis/{rating}/repondre",
                        "/place/categories",
                        "/place/categories/{category}",
                        "/place/categories/{category}/criteres",
                        "/place/categories/{category}/fermer",
                        "/place/categories/{category}/rouvrir",
                        "/place/nouveau",
                        "/place/{post}/images",
                        "/place/{post}/modifier",
                        "/place/{post}/repondre",
                        "/place/{post}/{act:publier|brouillon|renouveler}",
                        "/porte-monnaie/confiance",
                        "/porte-monnaie/demandes/{id}/accepter",
                        "/porte-monnaie/lot",
                        "/porte-monnaie/lot/payer",
                        "/temoin/courrier");
    }

    @Test
    void no_other_room_says_it() {
        var elsewhere = routes.getHandlerMethods().values().stream()
                .filter(RouteRules::ours)
                .filter(it -> RouteRules.rule(it).filter(Access::ends).isPresent())
                .map(RouteRules::room)
                .distinct();
        assertThat(elsewhere).containsOnly("market", "ledger");
    }
}
