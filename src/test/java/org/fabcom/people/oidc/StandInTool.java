package org.fabcom.people.oidc;

import module java.base;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tool beside the instance, as its program speaks: it knows what was typed there and nothing else. */
final class StandInTool {

    static final String RETURN = "https://nuage.exemple.org/apps/user_oidc/code";
    static final String VERIFIER = "un-mot-de-passe-d-une-fois-que-seul-l-outil-connait-0123456789";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final String id;
    final String secret;
    private final Web web;

    private StandInTool(Web web, String id, String secret) {
        this.web = web;
        this.id = id;
        this.secret = secret;
    }

    /** Named by this administrator on their page, for members of an organisation if there is a name. */
    static StandInTool named(Web web, WebVisitor administrator, String name, String organisation) {
        var page = administrator
                .get("/administration/outils")
                .form("Relier l’outil")
                .fill("Nom", name)
                .set("logiciel", "NEXTCLOUD")
                .set("adresse", "https://nuage.exemple.org/")
                .set("structure", organisation)
                .submit()
                .follow();
        var secret = page.page().select("input[readonly]").val();
        return new StandInTool(web, page.page().select("dl code").first().text(), secret);
    }

    /** What it asks by the browser; pairs that follow change it, an empty value takes one away. */
    String asking(String... changed) {
        var all = new LinkedHashMap<String, String>();
        all.put("response_type", "code");
        all.put("client_id", id);
        all.put("redirect_uri", RETURN);
        all.put("scope", "openid profile email groups");
        all.put("state", "etat-1");
        all.put("nonce", "fois-1");
        all.put("code_challenge", challenge());
        all.put("code_challenge_method", "S256");
        for (int i = 0; i + 1 < changed.length; i += 2) all.put(changed[i], changed[i + 1]);
        var query = new ArrayList<String>();
        all.forEach((name, value) -> {
            if (!value.isEmpty()) query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        });
        return "/autorisation?" + String.join("&", query);
    }

    /** The person agrees and is sent back; the code they bring. */
    String code(WebVisitor person, String... changed) {
        var page = person.get(asking(changed));
        if (page.status() == 200)
            page = page.form("Continuer vers").set("accord", "oui").submit();
        return back(page).get("code");
    }

    /** What the person brings back in the address. */
    static Map<String, String> back(WebAnswer answer) {
        var address = answer.header("Location");
        if (!address.startsWith(RETURN))
            throw new AssertionError("not sent back but " + answer.status() + " " + address + " " + answer.text());
        var said = new LinkedHashMap<String, String>();
        for (var it : URI.create(address).getRawQuery().split("&"))
            said.put(it.split("=")[0], URLDecoder.decode(it.split("=", 2)[1], StandardCharsets.UTF_8));
        return said;
    }

    WebAnswer redeem(String code, String... changed) {
        var all = new ArrayList<>(List.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", RETURN, "code_verifier", VERIFIER));
        for (int i = 0; i + 1 < changed.length; i += 2) all.set(all.indexOf(changed[i]) + 1, changed[i + 1]);
        return post("/oidc/token", all.toArray(String[]::new));
    }

    WebAnswer refresh(String token) {
        return post("/oidc/token", "grant_type", "refresh_token", "refresh_token", token);
    }

    WebAnswer userinfo(String token) {
        return web.visitor().with("Authorization", "Bearer " + token).get("/oidc/userinfo");
    }

    /** By itself, with its password in the header. */
    WebAnswer post(String path, String... fields) {
        var pair = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return web.visitor().with("Authorization", "Basic " + pair).postWithoutToken(path, fields);
    }

    /** The identity token, if one of the published keys signed it. */
    JWTClaimsSet verified(String idToken) {
        try {
            var keys = JWKSet.parse(web.visitor().get("/oidc/jwks").body());
            var token = SignedJWT.parse(idToken);
            var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
            if (key == null)
                throw new AssertionError("unknown kid " + token.getHeader().getKeyID());
            if (!token.verify(new RSASSAVerifier(key.toRSAKey()))) throw new AssertionError("wrong signature");
            return token.getJWTClaimsSet();
        } catch (ParseException | JOSEException broken) {
            throw new AssertionError(broken);
        }
    }

    static JsonNode json(WebAnswer answer) {
        return JSON.readTree(answer.body());
    }

    static String error(WebAnswer answer) {
        return answer.status() + " " + json(answer).path("error").asString("");
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException broken) {
            throw new AssertionError(broken);
        }
    }
}
