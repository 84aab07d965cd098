package org.fabcom.people.oidc;

import module java.base;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.fabcom.kernel.digest.Sha256;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.tools.OidcClient;
import org.springframework.stereotype.Component;

/** Identity tokens (OpenID Connect Core §2): who signed in, for one tool, for ten minutes. */
@Component
record IdTokens(SigningKeys keys, ToldClaims claims, Settings settings, Clock clock) {

    static final Duration LIFE = Duration.ofMinutes(10);

    String sign(OidcClient client, Grants.Grant grant, String accessToken) {
        var now = clock.instant();
        var said = new JWTClaimsSet.Builder();
        claims.of(client, grant.person(), grant.scopes()).forEach(said::claim);
        said.issuer(settings.url(""))
                .audience(client.id().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("auth_time", grant.provedAt().getEpochSecond())
                .claim("at_hash", half(accessToken));
        if (!grant.nonce().isEmpty()) said.claim("nonce", grant.nonce());
        var key = keys.signing();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                said.build());
        try {
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The tool for which a token was signed here, expired or not (RP-initiated logout §2). */
    Optional<String> audience(String hint) {
        try {
            var token = SignedJWT.parse(hint);
            var key = keys.published().getKeyByKeyId(token.getHeader().getKeyID());
            if (key == null || !token.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)) return Optional.empty();
            if (!token.verify(new RSASSAVerifier(key.toRSAKey()))) return Optional.empty();
            return token.getJWTClaimsSet().getAudience().stream().findFirst();
        } catch (ParseException | JOSEException unreadable) {
            return Optional.empty();
        }
    }

    /** OpenID Connect Core §3.1.3.6. */
    private static String half(String accessToken) {
        var digest = Sha256.of(accessToken);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, digest.length / 2));
    }
}
