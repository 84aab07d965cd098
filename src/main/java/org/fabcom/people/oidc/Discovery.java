package org.fabcom.people.oidc;

import module java.base;
import com.nimbusds.jose.jwk.JWKSet;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.tools.OidcClients;
import org.fabcom.people.tools.OidcScope;
import org.fabcom.web.Access;
import org.fabcom.web.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where tools read how to ask, and with which keys we sign; nothing while there is no tool. */
@RestController
record Discovery(OidcClients clients, SigningKeys keys, Settings settings) {

    static final String KEYS = "/oidc/jwks";

    @GetMapping("/.well-known/openid-configuration")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<Map<String, Object>> configuration() {
        var said = new LinkedHashMap<String, Object>();
        said.put("issuer", settings.url(""));
        said.put("authorization_endpoint", settings.url(AuthorizationPages.PATH));
        said.put("token_endpoint", settings.url(TokenEndpoint.TOKEN));
        said.put("userinfo_endpoint", settings.url(TokenEndpoint.USERINFO));
        said.put("revocation_endpoint", settings.url(TokenEndpoint.REVOKE));
        said.put("end_session_endpoint", settings.url(LogoutPages.PATH));
        said.put("jwks_uri", settings.url(KEYS));
        said.put("response_types_supported", List.of("code"));
        said.put("response_modes_supported", List.of("query"));
        said.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
        said.put("subject_types_supported", List.of("pairwise"));
        said.put("id_token_signing_alg_values_supported", List.of("RS256"));
        said.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        said.put("code_challenge_methods_supported", List.of("S256"));
        said.put(
                "scopes_supported",
                Arrays.stream(OidcScope.values()).map(OidcScope::code).toList());
        said.put(
                "claims_supported",
                List.of(
                        "sub",
                        "name",
                        "preferred_username",
                        "nickname",
                        "locale",
                        "email",
                        "email_verified",
                        "groups",
                        "auth_time"));
        said.put("prompt_values_supported", List.of("none", "login", "consent"));
        said.put("request_parameter_supported", false);
        said.put("request_uri_parameter_supported", false);
        said.put("authorization_response_iss_parameter_supported", true);
        return open(said);
    }

    @GetMapping(KEYS)
    @Access(Access.Level.PUBLIC)
    ResponseEntity<Map<String, Object>> published() {
        if (!clients.any()) throw Problem.notFound();
        JWKSet published = keys.published();
        return open(published.toJSONObject(true));
    }

    private ResponseEntity<Map<String, Object>> open(Map<String, Object> said) {
        if (!clients.any()) throw Problem.notFound();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .body(said);
    }
}
