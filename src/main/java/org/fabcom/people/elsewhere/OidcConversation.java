package org.fabcom.people.elsewhere;

import module java.base;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.fabcom.imports.fetching.Fetching;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Storable;
import org.fabcom.kernel.digest.Sha256;
import org.fabcom.people.Email;
import org.fabcom.people.Person;
import org.fabcom.people.elsewhere.OidcArrivals.Returned;
import org.fabcom.people.elsewhere.OidcArrivals.Told;
import org.fabcom.web.list.Address;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is asked of the other house, always through the guard of what goes out: its configuration, the code for a token, its keys, who
 * somebody is. What its identity token says is judged by Spring Security (OpenID Connect Core §3.1.3.7). Thread-safe.
 */
@Component
record OidcConversation(Fetching fetching, JsonMapper json, Clock clock) {

    /** What it says of itself (Discovery §3). */
    record Configuration(
            String authorization, String token, String keys, String userinfo, boolean basic, boolean namesItself) {}

    private static final Logger LOG = LoggerFactory.getLogger(OidcConversation.class);
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final int MOST_GROUPS = 500;

    /** Empty if it does not answer, or calls itself otherwise. */
    Optional<Configuration> configuration(String issuer) {
        return asked(discovery(issuer))
                .filter(it -> it.path("issuer").asString("").equals(issuer))
                .map(OidcConversation::configuration)
                .filter(it -> it.authorization().matches("https?://.+")
                        && !it.token().isEmpty()
                        && !it.keys().isEmpty());
    }

    /** Why nothing is heard at its address; empty if something is. */
    Optional<Fetching.Why> refusal(String issuer) {
        return fetching.ask(discovery(issuer)) instanceof Fetching.Outcome.Refused no
                ? Optional.of(no.why())
                : Optional.empty();
    }

    private static Fetching.Call discovery(String issuer) {
        return Fetching.Call.to(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    }

    /** Where the browser goes. */
    static String leaving(
            OidcProvider provider, Configuration configuration, OidcArrivals.Leaving leaving, String redirectUri) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", provider.clientId());
        query.put("redirect_uri", redirectUri);
        query.put("scope", "openid profile email groups");
        query.put("state", leaving.state());
        query.put("nonce", leaving.nonce());
        query.put("code_challenge", challenge(leaving.verifier()));
        query.put("code_challenge_method", "S256");
        var address = new StringBuilder(configuration.authorization());
        query.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(Address.encode(value)));
        return address.toString();
    }

    /** Who came back with this code; empty if anything of it is not right. */
    Optional<Told> told(
            OidcProvider provider, Configuration configuration, Returned returned, String code, String redirectUri) {
        var tokens = asked(exchange(provider, configuration, returned, code, redirectUri));
        if (tokens.isEmpty()) return Optional.empty();
        var identity = identity(
                provider, configuration, returned, tokens.get().path("id_token").asString(""));
        if (identity.isEmpty()) return Optional.empty();
        var said = json.<JsonNode>valueToTree(identity.get().getClaims());
        if (whole(said) || configuration.userinfo().isEmpty()) return Optional.of(read(said));
        var bearer = "Bearer " + tokens.get().path("access_token").asString("");
        return asked(Fetching.Call.to(configuration.userinfo()).with("Authorization", bearer))
                .filter(it -> it.path("sub").asString("").equals(identity.get().getSubject()))
                .map(more -> with(said, more))
                .or(() -> Optional.of(said).filter(it -> it.has("email")))
                .map(OidcConversation::read);
    }

    /** Nothing that its page of the person could add. */
    private static boolean whole(JsonNode said) {
        return said.has("email") && said.has("email_verified") && said.has("groups");
    }

    /** An address and whether it was confirmed come from one hand. */
    private static JsonNode with(JsonNode said, JsonNode more) {
        var all = ((ObjectNode) said).deepCopy();
        if (more.has("email")) all.remove("email_verified");
        more.properties().forEach(it -> all.set(it.getKey(), it.getValue()));
        return all;
    }

    private static Fetching.Call exchange(
            OidcProvider provider, Configuration configuration, Returned returned, String code, String redirectUri) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirectUri);
        form.put("code_verifier", returned.verifier());
        var call = Fetching.Call.to(configuration.token());
        if (configuration.basic())
            return call.with("Authorization", basic(provider)).sending(form);
        form.put("client_id", provider.clientId());
        form.put("client_secret", provider.secret());
        return call.sending(form);
    }

    private Optional<Jwt> identity(
            OidcProvider provider, Configuration configuration, Returned returned, String token) {
        var keys = asked(Fetching.Call.to(configuration.keys()));
        if (keys.isEmpty()) return Optional.empty();
        try {
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                    ALGORITHMS, new ImmutableJWKSet<>(JWKSet.parse(keys.get().toString()))));
            processor.setJWTClaimsSetVerifier((claims, context) -> {}); // judged below
            var decoder = new NimbusJwtDecoder(processor);
            decoder.setJwtValidator(judge(provider, returned.nonce()));
            var identity = decoder.decode(token);
            return Optional.of(identity).filter(it -> provider.clientId().equals(party(it, provider)));
        } catch (ParseException | JwtException | IllegalArgumentException wrong) {
            LOG.warn("An identity token of {} is refused: {}", provider.issuer(), wrong.getMessage());
            return Optional.empty();
        }
    }

    /** For whom it was made, if it says so. */
    private static String party(Jwt identity, OidcProvider provider) {
        var party = identity.getClaimAsString("azp");
        return party == null ? provider.clientId() : party;
    }

    private DelegatingOAuth2TokenValidator<Jwt> judge(OidcProvider provider, String nonce) {
        var time = new JwtTimestampValidator();
        time.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(provider.issuer()),
                new JwtClaimValidator<>("exp", it -> it != null),
                new JwtClaimValidator<>("sub", OidcConversation::subject),
                new JwtClaimValidator<List<String>>("aud", it -> it != null && it.equals(List.of(provider.clientId()))),
                new JwtClaimValidator<>("nonce", nonce::equals));
    }

    /** OpenID Connect Core §2: 255 letters at most. */
    private static boolean subject(Object said) {
        return said instanceof String sub && !sub.isBlank() && sub.length() <= 255 && Storable.text(sub);
    }

    private Optional<JsonNode> asked(Fetching.Call call) {
        var outcome = fetching.ask(call);
        if (outcome instanceof Fetching.Outcome.Refused no)
            LOG.warn("{} did not answer as an OpenID provider: {} {}", no.address(), no.why(), no.status());
        if (!(outcome instanceof Fetching.Outcome.Got got)) return Optional.empty();
        try {
            return Optional.of(json.readTree(got.bytes())).filter(JsonNode::isObject);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Configuration configuration(JsonNode said) {
        var ways = said.path("token_endpoint_auth_methods_supported");
        return new Configuration(
                said.path("authorization_endpoint").asString(""),
                said.path("token_endpoint").asString(""),
                said.path("jwks_uri").asString(""),
                said.path("userinfo_endpoint").asString(""),
                !ways.isArray()
                        || ways.valueStream().anyMatch(it -> it.asString("").equals("client_secret_basic")),
                said.path("authorization_response_iss_parameter_supported").asBoolean(false));
    }

    /** An address that the other house did not confirm is none. */
    private static Told read(JsonNode said) {
        boolean confirmed = said.path("email_verified").asBoolean(false);
        var name = Plain.line(Storable.kept(said.path("name").asString(""))).strip();
        return new Told(
                said.path("sub").asString(""),
                confirmed ? Email.read(said.path("email").asString("")) : Optional.empty(),
                cut(name),
                said.path("groups").isArray() ? Optional.of(groups(said)) : Optional.empty());
    }

    private static List<String> groups(JsonNode said) {
        return said.path("groups")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(Storable::text)
                .limit(MOST_GROUPS)
                .toList();
    }

    /** Never between the halves of a sign. */
    private static String cut(String name) {
        int most = Math.min(name.length(), Person.LONGEST_NAME);
        boolean half = most > 0 && most < name.length() && Character.isHighSurrogate(name.charAt(most - 1));
        return name.substring(0, half ? most - 1 : most);
    }

    /** RFC 6749 §2.3.1. */
    private static String basic(OidcProvider provider) {
        var pair = encode(provider.clientId()) + ":" + encode(provider.secret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
    }
}
