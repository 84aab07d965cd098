package org.fabcom.people.passkeys;

import module java.base;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Person;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * This instance in the eyes of keys: its name is the host of its address, and its pages are the only ones that may ask.
 * While it lives on localhost, any port of localhost will do. Made when first needed: it costs a start nothing.
 */
@Component
class RelyingParty {

    private static final String LOCAL = "localhost";
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256);

    private final Passkeys passkeys;
    private final Owners owners;
    private final Settings settings;
    private final SingletonSupplier<JsonMapper> json = SingletonSupplier.of(
            () -> JsonMapper.builder().addModule(new WebauthnJacksonModule()).build());

    RelyingParty(Passkeys passkeys, Owners owners, Settings settings) {
        this.passkeys = passkeys;
        this.owners = owners;
        this.settings = settings;
    }

    /** What the browser needs to make a key. */
    Map<String, Object> creation(Person person, Bytes challenge, String site) {
        return Map.of(
                "challenge", challenge.toBase64UrlString(),
                "rp", Map.of("id", host(), "name", site),
                "user",
                        Map.of(
                                "id", Handle.of(person.id()).toBase64UrlString(),
                                "name", person.email().text(),
                                "displayName", person.name()),
                "pubKeyCredParams",
                        ALGORITHMS.stream()
                                .map(it -> Map.of(
                                        "type", "public-key", "alg", it.getAlg().getValue()))
                                .toList(),
                "excludeCredentials",
                        passkeys.findByUserId(Handle.of(person.id())).stream()
                                .map(it -> it.getCredentialId().toBase64UrlString())
                                .toList());
    }

    /** What it needs to use one: whose it is, the key itself will say. */
    Map<String, Object> request(Bytes challenge) {
        return Map.of("challenge", challenge.toBase64UrlString(), "rpId", host());
    }

    /** Keeps the key; false if what the browser answers does not hold. */
    boolean register(Person person, Bytes challenge, String answer, String label, HttpServletRequest request) {
        try {
            var key = json.obtain()
                    .readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            operations(request)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options(person, challenge), new RelyingPartyPublicKey(key, label)));
            return true;
        } catch (JacksonException | WebAuthnException | IllegalArgumentException refused) {
            return false;
        }
    }

    /** Whose key signed the challenge; empty if none of ours did. */
    Optional<PartyId> authenticate(Bytes challenge, String answer, HttpServletRequest request) {
        var options = PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(host())
                .timeout(Challenges.LIFE)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .allowCredentials(List.of())
                .build();
        try {
            var key = json.obtain()
                    .readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var owner = operations(request).authenticate(new RelyingPartyAuthenticationRequest(options, key));
            return Optional.ofNullable(owner).map(it -> Handle.read(it.getId()));
        } catch (JacksonException | WebAuthnException | IllegalArgumentException | AuthenticationException refused) {
            return Optional.empty();
        }
    }

    private static PublicKeyCredentialRpEntity named(String host) {
        return PublicKeyCredentialRpEntity.builder().id(host).name(host).build();
    }

    private PublicKeyCredentialCreationOptions options(Person person, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(named(host()))
                .user(Owners.entity(person))
                .challenge(challenge)
                .pubKeyCredParams(ALGORITHMS)
                .timeout(Challenges.LIFE)
                .excludeCredentials(List.of())
                .attestation(AttestationConveyancePreference.NONE)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .build();
    }

    private Webauthn4JRelyingPartyOperations operations(HttpServletRequest request) {
        return new Webauthn4JRelyingPartyOperations(owners, passkeys, named(host()), Set.of(origin(request)));
    }

    private String host() {
        return settings.baseUrl().getHost();
    }

    private String origin(HttpServletRequest request) {
        if (LOCAL.equals(host()) && LOCAL.equals(request.getServerName()))
            return request.getScheme() + "://" + LOCAL + ":" + request.getServerPort();
        var url = settings.baseUrl();
        return url.getScheme() + "://" + url.getAuthority();
    }
}
