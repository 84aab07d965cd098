package org.fabcom.web.access;

import module java.base;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Storable;
import org.fabcom.kernel.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Headers and CSRF, without any HttpSession. Who may enter is not decided here but on each route, by {@link AccessGate}.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** Nothing inline, nothing from elsewhere. */
    static final String CSP = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "manifest-src 'self'";

    /** The addresses that stop a kind of letter: signed, and asked for by mail programs (RFC 8058). No cookie is needed there. */
    private static final String ONE_CLICK = "/avis/arret/*";

    private static final Pattern LETTER = Pattern.compile("%(3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa])");

    /** The back door, and where tools ask as programs (OpenID Connect): no cookie is ever read there, hence no CSRF. */
    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http) {
        common(http.securityMatcher("/api/**", "/oidc/**", "/health", "/metrics"))
                .csrf(csrf -> csrf.disable());
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageChain(HttpSecurity http, CsrfTokenRepository tokens) {
        common(http)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new OwnForms(new XorCsrfTokenRequestAttributeHandler()))
                        .ignoringRequestMatchers(ONE_CLICK));
        return http.build();
    }

    /**
     * A neighbour under the same domain can set a cookie here, and so knows a token: a browser that says that another site sends the
     * form (Fetch Metadata) has none.
     */
    private record OwnForms(CsrfTokenRequestHandler usual) implements CsrfTokenRequestHandler {

        private static final Set<String> OTHERS = Set.of("cross-site", "same-site");

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
            usual.handle(request, response, token);
        }

        @Override
        public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            var site = request.getHeader("Sec-Fetch-Site");
            return site != null && OTHERS.contains(site) ? null : usual.resolveCsrfTokenValue(request, token);
        }
    }

    @Bean
    CsrfTokenRepository csrfTokens(Settings settings) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("fc-csrf");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(settings.https()).sameSite("Lax"));
        return tokens;
    }

    private static HttpSecurity common(HttpSecurity http) {
        return http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(it -> it.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(it -> it.requestCache(new NullRequestCache()))
                .formLogin(it -> it.disable())
                .httpBasic(it -> it.disable())
                .logout(it -> it.disable())
                .exceptionHandling(it -> it.accessDeniedHandler(WebSecurity::explain))
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                it -> it.policy("camera=(), microphone=(), geolocation=(), browsing-topics=()"))
                        .cacheControl(cache -> cache.disable()));
    }

    /** The error page tells a form that came too late from a door that is closed. */
    private static void explain(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /**
     * What the base cannot keep is refused (400) in whatever field, name, header or cookie it comes; and so is a letter of a path that
     * is written in numbers (RFC 3986 §2.3: nobody need), since rules are told apart by the letters of paths.
     */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                if (LETTER.matcher(request.getRequestURI()).find())
                    throw new RequestRejectedException("encoded letter");
                return super.getFirewalledRequest(request);
            }
        };
        firewall.setAllowedParameterValues(Storable::text);
        firewall.setAllowedParameterNames(Storable::text);
        return firewall;
    }

    /** We keep accounts ourselves; this bean only stops the framework from inventing one. */
    @Bean
    UserDetailsService noFrameworkAccounts() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Bean
    FilterRegistrationBean<FormSize> formSize() {
        var registration = new FilterRegistrationBean<>(new FormSize());
        registration.setOrder(-101); // Spring Security (-100) reads the token of the form
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Bean
    FilterRegistrationBean<VisitorFilter> visitorFilter(Optional<VisitorSource> source) {
        var registration = new FilterRegistrationBean<>(new VisitorFilter(source));
        registration.setOrder(-50); // after Spring Security (-100), before the dispatcher
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }
}
