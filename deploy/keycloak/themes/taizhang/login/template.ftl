<#-- The frame of every page. No script and no style stands in the page itself, so that a strict policy holds. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local heading><#nested "header"></#local>
<!DOCTYPE html>
<html lang="${lang}">

<head>
    <meta charset="utf-8" />
    <meta name="robots" content="noindex, nofollow" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${heading?markup_string?trim?no_esc} · ${msg("productShort")}</title>
    <link rel="icon" href="${url.resourcesPath}/img/icon.svg" type="image/svg+xml" />
    <#list (properties.styles!'')?split(' ') as style>
    <link href="${url.resourcesPath}/${style}" rel="stylesheet" />
    </#list>
    <#if scripts??>
        <#list scripts as script>
    <script src="${script}"></script>
        </#list>
    </#if>
    <script src="${url.resourcesPath}/js/frame.js" type="module"></script>
</head>

<body data-page-id="login-${pageId}" data-in-other-tabs="${url.ssoLoginInOtherTabsUrl}"<#if authenticationSession??> data-session="${authenticationSession.authSessionIdHash}"</#if>>
    <header class="bar">
        <span class="brand"><img src="${url.resourcesPath}/img/icon.svg" alt="" width="24" height="24" />${msg("product")}</span>
        <#if realm.internationalizationEnabled && locale.supported?size gt 1>
        <nav aria-label="${msg("languages")}">
            <#list locale.supported as other>
                <#if other.languageTag != locale.currentLanguageTag>
            <a href="${other.url}" lang="${other.languageTag}" hreflang="${other.languageTag}">${(other.languageTag?starts_with("zh"))?then("中文", "English")}</a>
                </#if>
            </#list>
        </nav>
        </#if>
    </header>
    <main class="card">
        <h1 id="kc-page-title">${heading?markup_string?trim?no_esc}</h1>
        <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
        <#nested "show-username">
        <p class="who"><span id="kc-attempted-username">${auth.attemptedUsername}</span> <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
        </#if>

        <#-- What an application asked for needs no warning that it is asked for. -->
        <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
        <p class="notice ${message.type}" role="<#if message.type == 'error'>alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</p>
        </#if>

        <#nested "form">

        <#if auth?has_content && auth.showTryAnotherWayLink()>
        <form action="${url.loginAction}" method="post">
            <input type="hidden" name="tryAnotherWay" value="on" />
            <button class="plain" type="submit">${msg("doTryAnotherWay")}</button>
        </form>
        </#if>

        <#nested "socialProviders">
        <#if displayInfo>
        <div class="more"><#nested "info"></div>
        </#if>
    </main>
    <footer class="foot">${msg("whoHelps")}</footer>
</body>
</html>
</#macro>
