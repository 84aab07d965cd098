package org.fabcom.people.oidc;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sends a browser on to a tool. Our pages may only send forms to ourselves, and browsers hold a redirect for a part of the form: who comes
 * from one of our pages gets a page that leads on by itself, and has a link for where it does not.
 */
final class Onward {

    private Onward() {}

    static ModelAndView to(
            String name, String address, HttpServletRequest request, HttpServletResponse response, Page page) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) return page.redirect(address);
        response.setHeader("Refresh", "0; url=" + Address.ascii(address));
        return page.show("people/oidconward", new OnwardView(name, address));
    }

    /** The address with these parameters, without those that are empty. */
    static String with(String address, Map<String, String> parameters) {
        var kept = new LinkedHashMap<>(parameters);
        kept.values().removeIf(String::isEmpty);
        if (kept.isEmpty()) return address;
        return kept.entrySet().stream()
                .map(it -> it.getKey() + "=" + Address.encode(it.getValue()))
                .collect(Collectors.joining("&", address + (address.contains("?") ? "&" : "?"), ""));
    }
}
