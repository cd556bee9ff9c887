import jakarta.servlet.http.HttpServletRequest;

final class PageAddress {
    static String of(HttpServletRequest request) {
        String url = request.getParameter("url");
        if (url == null || url.isEmpty()) {
            throw new IllegalArgumentException("url is missing");
        }
        return url.split("#", 2)[0];
    }
}
