package org.fabcom.founding.exchange;

import module java.base;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.founding.path.FoundingPaths;
import org.fabcom.founding.path.PathGate;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A path leaves for another instance, or arrives from one. */
@Controller
record ExchangePages(PathGate gate, PathExport export, PathImport arriving, JsonMapper json) {

    private static final long LARGEST = 1024 * 1024;

    @GetMapping(FoundingPath.PATH + "{path}/parcours.json")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> leave(UUID path, Visitor me) {
        var at = gate.founder(path, me);
        return ResponseEntity.ok()
                .header("Content-Type", "application/json")
                .header("Cache-Control", "private, no-store")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("parcours.json")
                                .build()
                                .toString())
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(export.of(at.path())));
    }

    @PostMapping(FoundingPath.PATH + "reprendre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView arrive(
            @RequestParam(required = false) @Nullable MultipartFile parcours,
            @RequestParam(defaultValue = "") String cle,
            Visitor me,
            Page page) {
        var path = read(parcours).flatMap(it -> taken(it, cle, me));
        return path.isPresent()
                ? page.redirect(
                        path.get().url(), "founding.import.done", path.get().name())
                : page.redirectWithCare("/fonder", "founding.import.wrong");
    }

    private Optional<PathFile> read(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) return Optional.empty();
        try {
            return Optional.ofNullable(json.readValue(file.getBytes(), PathFile.class));
        } catch (JacksonException notOurs) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<FoundingPath> taken(PathFile file, String key, Visitor me) {
        try {
            return Optional.of(arriving.take(file, FoundingPaths.key(key), me));
        } catch (IllegalArgumentException
                | NullPointerException
                | DateTimeException
                | DataIntegrityViolationException notAPath) {
            return Optional.empty();
        }
    }
}
