<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section == "header">${msg("pageExpiredTitle")}<#elseif section == "form">
        <p>${msg("pageExpiredWhy")}</p>
        <a id="loginRestartLink" class="button primary" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a>
        <a id="loginContinueLink" class="button" href="${url.loginAction}">${msg("pageExpiredContinue")}</a>
    </#if>
</@layout.registrationLayout>
