package org.fabcom.api;

import org.fabcom.web.Access;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the back door, written by hand and held against the routes by a test. */
@RestController
class OpenApi {

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(Access.Level.PUBLIC)
    Resource openApi() {
        return new ClassPathResource("api/openapi.json");
    }
}
