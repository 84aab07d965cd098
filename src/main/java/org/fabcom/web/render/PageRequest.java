package org.fabcom.web.render;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Formats;
import org.fabcom.web.LinkView;
import org.fabcom.web.NavView;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NoticeView;
import org.fabcom.web.Page;
import org.fabcom.web.PageContext;
import org.fabcom.web.Site;
import org.fabcom.web.access.RouteRules;
import org.fabcom.web.access.Visitors;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.list.SavedViews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.WebUtils;

/** Behind each page of a browser. */
final class PageRequest implements PageContext {

    private static final Pattern PRINT = Pattern.compile("(^|&)imprimer(=|&|$)");

    private final Pages tools;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Site site;
    private final Locale locale;
    private final Formats formats;

    PageRequest(Pages tools, HttpServletRequest request, HttpServletResponse response) {
        this(tools, request, response, tools.site(), null);
    }

    private PageRequest(
            Pages tools,
            HttpServletRequest request,
            HttpServletResponse response,
            Site site,
            @Nullable String language) {
        this.tools = tools;
        this.request = request;
        this.response = response;
        this.site = site;
        this.locale = language == null ? Languages.choose(request, site.languages()) : Locale.of(language);
        this.formats = Pages.formats(locale);
    }

    /** Nobody asks: only words, formats and the site are there. */
    static PageRequest unasked(Pages tools, String language) {
        var nobody = (HttpServletRequest) Proxy.newProxyInstance(
                PageRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> {
                    throw new IllegalStateException("nobody asks here");
                });
        return new PageRequest(tools, nobody, new Nowhere(), tools.site(), language);
    }

    @Override
    public PageContext in(String language) {
        return new PageRequest(tools, request, response, site, language);
    }

    @Override
    public @Nullable String asked() {
        var found = Filters.one(Address.of(request), "lang", site.languages());
        return found.isEmpty() ? null : found;
    }

    @Override
    public boolean open() {
        return RouteRules.open(request);
    }

    @Override
    public String barred(Page page) {
        return RouteRules.barred(request).map(it -> it.text(page)).orElse("");
    }

    @Override
    public String text(String key, Object... args) {
        return tools.messages().text(locale, key, args);
    }

    @Override
    public boolean has(String key) {
        return tools.messages().has(locale, key);
    }

    @Override
    public String asset(String name) {
        return tools.assets().address(name);
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public Formats formats() {
        return formats;
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public @Nullable String demonstration() {
        if (!tools.demonstration().on()) return null;
        return text(tools.demonstration().passing() ? "web.demo.passing" : "web.demo");
    }

    @Override
    public Visitor visitor() {
        return Visitors.of(request);
    }

    @Override
    public List<SavedViews.Saved> saved(String path) {
        var me = visitor();
        return me.signedIn() ? tools.saved().map(it -> it.of(me.party(), path)).orElse(List.of()) : List.of();
    }

    @Override
    public String path() {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    @Override
    public String baseUrl() {
        return tools.baseUrl(request);
    }

    @Override
    public List<NavView> navigation(PartyId organisation) {
        return tools.navigation(
                NavigationEntry.Place.ORGANISATION, visitor().at(organisation), request.getRequestURI(), locale);
    }

    @Override
    public List<NavView> navigation(NavigationEntry.Place place) {
        return tools.navigation(place, visitor(), request.getRequestURI(), locale);
    }

    @Override
    public @Nullable LinkView waiting() {
        return tools.waiting(visitor(), locale).orElse(null);
    }

    @Override
    public @Nullable NoticeView notice() {
        return tools.notices().take(request, response, locale);
    }

    @Override
    public String csrf() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    @Override
    public boolean print() {
        // from the address alone: a body that was refused as too large must not be read again for its page of refusal
        var query = request.getQueryString();
        return query != null && PRINT.matcher(query).find();
    }

    @Override
    public String theme() {
        var chosen = WebUtils.getCookie(request, "fc-theme");
        return chosen != null && chosen.getValue().matches("light|dark") ? chosen.getValue() : "";
    }

    @Override
    public boolean htmx() {
        return "true".equals(request.getHeader("HX-Request"));
    }

    @Override
    public ModelAndView answer(int status, String template, Object view, Page page) {
        var answer = new ModelAndView(new TemplateView(tools.templates(), template, view, page));
        answer.setStatus(HttpStatusCode.valueOf(status));
        return answer;
    }

    @Override
    public ModelAndView redirect(String path) {
        var view = new RedirectView(Address.ascii(path), false);
        view.setStatusCode(HttpStatusCode.valueOf(303));
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    /** A program has no next page: nothing is left for it. */
    @Override
    public void flash(String kind, String key, @Nullable String undo, Object... args) {
        if (request.getRequestURI().startsWith("/api/")) return;
        tools.notices().leave(response, kind, key, undo, args);
    }
}
