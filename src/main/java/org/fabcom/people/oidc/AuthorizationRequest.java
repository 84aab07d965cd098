package org.fabcom.people.oidc;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.Ids;
import org.fabcom.people.tools.OidcClient;
import org.fabcom.people.tools.OidcClients;
import org.fabcom.people.tools.OidcScope;
import org.fabcom.web.list.Address;
import org.jspecify.annotations.Nullable;

/**
 * What a tool asks through the browser of a person (OpenID Connect Core §3.1.2.1, RFC 7636).
 *
 * @param fresh how long ago at most the person must have proved who they are; null: it does not matter
 */
record AuthorizationRequest(
        OidcClient client,
        String redirectUri,
        Set<OidcScope> scopes,
        String state,
        String nonce,
        String challenge,
        Set<String> prompt,
        @Nullable Duration fresh) {

    /** A shorter while would ask again while somebody types. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private static final List<String> CARRIED = List.of(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "prompt",
            "max_age");
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int LONGEST = 1000;

    /** What reading it gives. */
    sealed interface Outcome {
        record Asked(AuthorizationRequest request) implements Outcome {}

        /** Nobody is sent anywhere: either the tool or the way back to it is unknown. */
        record Unknown(boolean client) implements Outcome {}

        /** The tool hears of it in the words of the standard. */
        record Wrong(String redirectUri, String state, String error) implements Outcome {}
    }

    static Outcome read(HttpServletRequest request, OidcClients clients) {
        var client = Ids.read(one(request, "client_id")).flatMap(clients::find);
        if (client.isEmpty()) return new Outcome.Unknown(true);
        var redirectUri = one(request, "redirect_uri");
        if (!client.get().redirectUris().contains(redirectUri)) return new Outcome.Unknown(false);
        var state = one(request, "state");
        var error = error(request);
        if (error != null) return new Outcome.Wrong(redirectUri, state, error);
        return new Outcome.Asked(new AuthorizationRequest(
                client.get(),
                redirectUri,
                OidcScope.read(one(request, "scope")),
                state,
                one(request, "nonce"),
                one(request, "code_challenge"),
                Set.copyOf(List.of(one(request, "prompt").split(" +"))),
                fresh(request)));
    }

    boolean silent() {
        return prompt.contains("none");
    }

    /** The same request once more, as an address. */
    static String again(String path, HttpServletRequest request) {
        var address = Address.of(path);
        for (var it : carried(request).entrySet())
            if (!it.getValue().isEmpty()) address = address.with(it.getKey(), it.getValue());
        return address.toString();
    }

    /** What the page of consent sends again. */
    static Map<String, String> carried(HttpServletRequest request) {
        var all = new LinkedHashMap<String, String>();
        for (var name : CARRIED) all.put(name, one(request, name));
        return all;
    }

    private static @Nullable String error(HttpServletRequest request) {
        for (var name : CARRIED) {
            var values = request.getParameterValues(name);
            if (values != null && (values.length > 1 || values[0].length() > LONGEST)) return "invalid_request";
        }
        if (request.getParameter("request") != null) return "request_not_supported";
        if (request.getParameter("request_uri") != null) return "request_uri_not_supported";
        if (!one(request, "response_type").equals("code")) return "unsupported_response_type";
        if (!one(request, "code_challenge_method").equals("S256")
                || !CHALLENGE.matcher(one(request, "code_challenge")).matches()) return "invalid_request";
        if (!OidcScope.read(one(request, "scope")).contains(OidcScope.OPENID)) return "invalid_scope";
        var prompt = one(request, "prompt");
        return prompt.contains("none") && !prompt.equals("none") ? "invalid_request" : null;
    }

    private static @Nullable Duration fresh(HttpServletRequest request) {
        if (one(request, "prompt").contains("login")) return SHORTEST;
        var age = one(request, "max_age");
        if (!age.matches("\\d{1,8}")) return null;
        var asked = Duration.ofSeconds(Long.parseLong(age));
        return asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
    }

    private static String one(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
