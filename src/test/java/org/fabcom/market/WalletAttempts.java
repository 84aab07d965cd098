package org.fabcom.market;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.ledger.Order;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;

/** Somebody before the pages and the API of a group’s wallet, who tries. */
final class WalletAttempts {

    private final GroupWallet scene;
    private final WebVisitor browser;
    private final WebVisitor program;

    WalletAttempts(GroupWallet scene, WebVisitor browser, WebVisitor program) {
        this.scene = scene;
        this.browser = browser;
        this.program = program;
    }

    WebAnswer at(WalletAction action) {
        var pour = "?pour=" + scene.group;
        var wallet = "/porte-monnaie";
        var deal = "/place/accords/";
        var price = "prix-" + scene.square.hours.id();
        return switch (action) {
            case SEE_WALLET -> browser.get(wallet + pour);
            case STATEMENT -> browser.get(wallet + "/releve" + pour);
            case STATEMENT_CSV -> browser.get(wallet + "/releve.csv" + pour);
            case STATEMENT_PDF -> browser.get(wallet + "/releve.pdf" + pour);
            case RECEIVE -> browser.get("/recevoir" + pour);
            case SEE_REQUESTS -> browser.get(wallet + "/demandes" + pour);
            case API_ACCOUNTS -> api().get("/api/v1/accounts?party=" + scene.group);
            case EDIT_POST -> browser.get(scene.ofGroup(scene.square.h(15)).url() + "/modifier");
            case SEE_DEAL -> browser.get(deal + scene.herReply(scene.square.h(15)));
            case PAY -> browser.post("/payer", money("a", scene.oxana.toString()));
            case ASK -> browser.post("/demander", money("a", scene.oxana.toString()));
            case ACCEPT_REQUEST ->
                browser.post(
                        wallet + "/demandes/" + scene.request(scene.group, scene.oxana) + "/accepter",
                        "pour",
                        scene.group.toString());
            case REFUSE_REQUEST ->
                browser.post(
                        wallet + "/demandes/" + scene.request(scene.group, scene.oxana) + "/refuser",
                        "pour",
                        scene.group.toString());
            case WITHDRAW_REQUEST ->
                browser.post(
                        wallet + "/demandes/" + scene.request(scene.oxana, scene.group) + "/retirer",
                        "pour",
                        scene.group.toString());
            case ACCEPT_SILENCE -> browser.post(wallet + "/confiance", "pour", scene.group.toString(), "jours", "5");
            case GIVE_BACK -> {
                var paid = scene.ledger
                        .pay(new Order(
                                scene.oxana, scene.group, List.of(scene.square.h(15)), scene.oxana, Ids.token(), ""))
                        .booked();
                yield browser.post(
                        wallet + "/mouvements/" + paid + "/rendre",
                        "pour",
                        scene.group.toString(),
                        "cle",
                        Ids.token(),
                        "raison",
                        "Trop");
            }
            case API_PAY -> api().send("POST", "/api/v1/transfers", "application/json", order("payer", "payee"));
            case API_ASK -> api().send("POST", "/api/v1/payment-requests", "application/json", order("payee", "payer"));
            case API_ACCEPT ->
                api().send(
                                "POST",
                                "/api/v1/payment-requests/" + scene.request(scene.group, scene.oxana) + "/accept",
                                "application/json",
                                "");
            case WRITE_POST ->
                browser.post(
                        "/place/nouveau",
                        "genre",
                        "OFFER",
                        "titre",
                        "Compost",
                        "categorie",
                        scene.square.garden.toString(),
                        "vue",
                        "MEMBERS",
                        "mode",
                        "ALL_OF",
                        "pour",
                        scene.group.toString(),
                        price,
                        "1 h",
                        "faire",
                        "publier");
            case RENEW_POST -> browser.post(scene.ofGroup(scene.square.h(15)).url() + "/renouveler");
            case CLOSE_POST -> browser.post(scene.ofGroup(scene.square.h(15)).url() + "/fermer");
            case REPLY ->
                browser.post(
                        scene.square
                                        .offer(scene.oxana, "Ruche", 3, scene.square.h(15))
                                        .url() + "/repondre",
                        "pour",
                        scene.group.toString(),
                        "cle",
                        Ids.next().toString(),
                        "quantite",
                        "1",
                        price,
                        "15 min");
            case REVISE_REPLY ->
                browser.post(deal + scene.itsReply() + "/modifier", "version", "1", "quantite", "2", price, "15 min");
            case WITHDRAW_REPLY -> browser.post(deal + scene.itsReply() + "/retirer");
            case ACCEPT_REPLY -> browser.post(deal + scene.herReply(scene.square.h(15)) + "/accepter", "version", "1");
            case REJECT_REPLY -> browser.post(deal + scene.herReply(scene.square.h(15)) + "/refuser");
            case INVOICE -> browser.post(deal + scene.agreed(scene.square.h(15)) + "/facturer");
            case PAY_DEAL -> browser.post(deal + scene.owed() + "/payer");
            case SAY_RECEIVED -> browser.post(deal + scene.paid(scene.square.eur(200)) + "/recu");
            case CANCEL_DEAL -> browser.post(deal + scene.agreed(scene.square.h(15)) + "/annuler");
            case REFUND -> browser.post(deal + scene.paid(scene.square.h(15)) + "/rendre");
            case DISPUTE -> browser.post(deal + scene.agreed(scene.square.h(15)) + "/souci", "mot", "Rien ne va");
            case RATE -> browser.post(deal + scene.paid(scene.square.h(15)) + "/avis", "commentaire", "Merci");
            case ANSWER_RATING -> browser.post("/place/avis/" + scene.rated() + "/repondre", "mots", "Avec plaisir");
        };
    }

    String[] money(String... more) {
        var fields = new ArrayList<>(List.of(more));
        fields.addAll(List.of(
                "pour",
                scene.group.toString(),
                "monnaie",
                scene.square.hours.id().toString(),
                "montant",
                "15 min",
                "objet",
                "Haie",
                "cle",
                Ids.token()));
        return fields.toArray(String[]::new);
    }

    private WebVisitor api() {
        return program.with("Idempotency-Key", Ids.token());
    }

    private String order(String me, String other) {
        return "{\"%s\":\"%s\",\"%s\":\"%s\",\"amounts\":[{\"currency\":\"%s\",\"amount\":\"0.25\"}]}"
                .formatted(me, scene.group, other, scene.oxana, scene.square.hours.id());
    }
}
