package org.fabcom.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The token that forms carry against requests forged elsewhere. */
@Component
public class FormTokens {

    private final CsrfTokenRepository tokens;

    FormTokens(CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    /** Another one from now on: whoever knew that of a browser before somebody came in or went out knows nothing of it then. */
    public void renew(HttpServletRequest request, HttpServletResponse response) {
        tokens.saveToken(tokens.generateToken(request), request, response);
    }
}
