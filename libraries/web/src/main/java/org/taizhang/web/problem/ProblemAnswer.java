package org.taizhang.web.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// A problem on its way out, with the headers that its status asks for.
final class ProblemAnswer {

    private ProblemAnswer() {}

    static Response of(Problem problem) {
        return builder(problem).build();
    }

    static Response of(Refusal refusal, HttpHeaders headers) {
        return of(Problem.of(refusal, headers.getAcceptableLanguages()));
    }

    static Response of(String code, int status, Words words, HttpHeaders headers) {
        return of(problem(code, status, words, headers));
    }

    static Problem problem(String code, int status, Words words, HttpHeaders headers) {
        return Problem.of(code, status, words, headers.getAcceptableLanguages());
    }

    static Response.ResponseBuilder builder(Problem problem) {
        var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        problem.headers().forEach(answer::header);
        return answer;
    }
}
