package org.fabcom.people.oidc;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.people.tokens.Bearer;
import org.fabcom.people.tools.OidcClient;
import org.fabcom.people.tools.OidcClients;
import org.fabcom.people.tools.OidcScope;
import org.fabcom.web.Access;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where tools ask by themselves, with their password or a token and never a cookie (RFC 6749, 6750, 7009). */
@RestController
record TokenEndpoint(OidcClients clients, Grants grants, IdTokens idTokens, ToldClaims claims, RateLimits limits) {

    static final String TOKEN = "/oidc/token";
    static final String USERINFO = "/oidc/userinfo";
    static final String REVOKE = "/oidc/revoke";

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int WRONG_PER_ADDRESS = 60;

    @PostMapping(TOKEN)
    @Access(Access.Level.PUBLIC)
    ResponseEntity<Map<String, Object>> token(HttpServletRequest request) {
        var client = client(request);
        if (client.isEmpty()) return stranger(request);
        var kind = one(request, "grant_type");
        var grant = switch (kind) {
            case "authorization_code" ->
                grants.redeem(
                        client.get(),
                        one(request, "code"),
                        one(request, "redirect_uri"),
                        one(request, "code_verifier"));
            case "refresh_token" -> grants.refresh(client.get(), one(request, "refresh_token"));
            default -> Optional.<Grants.Grant>empty();
        };
        if (!kind.matches("authorization_code|refresh_token")) return wrong("unsupported_grant_type");
        return grant.filter(it -> claims.admits(client.get(), it.person()))
                .map(it -> given(client.get(), it))
                .orElseGet(() -> wrong("invalid_grant"));
    }

    @GetMapping(USERINFO)
    @Access(Access.Level.PUBLIC)
    ResponseEntity<Map<String, Object>> userinfo(HttpServletRequest request) {
        var token = Bearer.of(request);
        return grants.byAccess(token)
                .flatMap(it -> clients.find(it.client())
                        .filter(client -> claims.admits(client, it.person()))
                        .map(client -> answer(200).body(claims.of(client, it.person(), it.scopes()))))
                .orElseGet(() -> answer(401)
                        .header(
                                HttpHeaders.WWW_AUTHENTICATE,
                                token.isEmpty() ? "Bearer" : "Bearer error=\"invalid_token\"")
                        .build());
    }

    /** The same asked by POST (OpenID Connect Core §5.3.1). */
    @PostMapping(USERINFO)
    @Access(Access.Level.PUBLIC)
    ResponseEntity<Map<String, Object>> userinfoByPost(HttpServletRequest request) {
        return userinfo(request);
    }

    @PostMapping(REVOKE)
    @Access(Access.Level.PUBLIC)
    ResponseEntity<Map<String, Object>> revoke(HttpServletRequest request) {
        var client = client(request);
        if (client.isEmpty()) return stranger(request);
        grants.revoke(client.get(), one(request, "token"));
        return answer(200).build();
    }

    private ResponseEntity<Map<String, Object>> given(OidcClient client, Grants.Grant grant) {
        var tokens = grants.issue(grant);
        var said = new LinkedHashMap<String, Object>();
        said.put("access_token", tokens.access());
        said.put("token_type", "Bearer");
        said.put("expires_in", Grants.ACCESS.toSeconds());
        var refresh = tokens.refresh();
        if (refresh != null) said.put("refresh_token", refresh);
        said.put("scope", OidcScope.write(grant.scopes()));
        said.put("id_token", idTokens.sign(client, grant, tokens.access()));
        return answer(200).body(said);
    }

    /** By client_secret_basic or client_secret_post. */
    private Optional<OidcClient> client(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6))
            return clients.entering(one(request, "client_id"), one(request, "client_secret"));
        try {
            var pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8)
                    .split(":", 2);
            return pair.length == 2 ? clients.entering(pair[0], pair[1]) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** RFC 6749 §5.2: who presented themselves in the header hears how to. */
    private ResponseEntity<Map<String, Object>> stranger(HttpServletRequest request) {
        if (!limits.allow("oidc.client", request.getRemoteAddr(), WRONG_PER_ADDRESS, WINDOW)) throw Problem.tooMany();
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) return wrong("invalid_client");
        return answer(401)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"oidc\"")
                .body(Map.of("error", "invalid_client"));
    }

    private static ResponseEntity<Map<String, Object>> wrong(String error) {
        return answer(400).body(Map.of("error", error));
    }

    private static ResponseEntity.BodyBuilder answer(int status) {
        return ResponseEntity.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String one(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
