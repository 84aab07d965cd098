package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.security.Signature;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.web.offline.SignedQueue;

/** A browser that has its key at a till: it says, chains and signs as the page's script does. */
final class Tablet {

    /** A line as it was kept. */
    record Line(int n, String text, String signature) {}

    final WebVisitor who;
    final String path;
    final KeyPair keys;
    String id = "";
    private int n;
    private String before = "";

    Tablet(Till till, WebVisitor who) {
        this.who = who;
        this.path = "/caisse/" + till.id() + "/file";
        this.keys = pair();
        var told = who.post(
                path + "/appareil",
                "cle",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        assertThat(told.status()).isEqualTo(200);
        id = told.body().replaceAll(".*\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }

    private static KeyPair pair() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            return maker.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Books at 1 € each, paid in cash. */
    Line books(UUID kind, int pieces, long session, Instant at) {
        return sale(books(kind, pieces), cash(100L * pieces), session, at, Ids.token());
    }

    static String books(UUID kind, int pieces) {
        return "{\"object\":\"" + kind + "\",\"label\":\"Livres\",\"pieces\":" + pieces + ",\"grams\":0,\"cents\":"
                + 100 * pieces + ",\"way\":\"SOLD\"}";
    }

    static String cash(long cents) {
        return "{\"means\":\"CASH\",\"cents\":" + cents + ",\"given\":" + cents + "}";
    }

    Line sale(String lines, String payments, long session, Instant at, String key) {
        return kept("vendre", at, 0, fields(lines, payments, session, key, "", 0));
    }

    static String fields(String lines, String payments, long session, String key, String basket, int version) {
        return "{\"cle\":\"" + key + "\",\"session\":" + session + ",\"panier\":\"" + basket + "\",\"version\":"
                + version + ",\"payments\":[" + payments + "],\"lines\":[" + lines + "]}";
    }

    Line kept(String act, Instant at, long offset, String fields) {
        n++;
        var text = "{\"acte\":\"" + act + "\",\"n\":" + n + ",\"avant\":\"" + before + "\",\"a\":\"" + at
                + "\",\"ecart\":" + offset + ",\"champs\":" + fields + "}";
        before = SignedQueue.hash(text);
        return signed(n, text);
    }

    Line signed(int number, String text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return new Line(number, text, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    WebAnswer send(Line it) {
        return send(who, it);
    }

    WebAnswer send(WebVisitor carrier, Line it) {
        return carrier.post(
                path, "appareil", id, "n", Integer.toString(it.n()), "texte", it.text(), "signature", it.signature());
    }
}
