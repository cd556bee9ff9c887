import jakarta.servlet.http.HttpServletRequest;

final class PageAddress {
    static String of(HttpServletRequest request) {
        String sent = request.getParameter("url");
        if (sent != null && !sent.isEmpty()) {
            return sent.split("#", 2)[0];
        }
        String scheme = either(request.getHeader("X-Forwarded-Proto"), request.getScheme());
        String host = either(request.getHeader("X-Forwarded-Host"), request.getHeader("Host"));
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return scheme + "://" + host + request.getRequestURI() + query;
    }

    private static String either(String forwarded, String own) {
        return forwarded == null ? own : forwarded;
    }
}
